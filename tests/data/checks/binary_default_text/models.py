from django.db import models


class Plant(models.Model):
    data = models.BinaryField(default="text")
    fine = models.BinaryField(default=b"bytes")
