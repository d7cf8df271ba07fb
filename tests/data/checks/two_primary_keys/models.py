from django.db import models


class Plant(models.Model):
    a = models.IntegerField(primary_key=True)
    b = models.IntegerField(primary_key=True)
