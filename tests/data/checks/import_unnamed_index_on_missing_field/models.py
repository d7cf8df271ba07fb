from django.db import models


class Plant(models.Model):
    class Meta:
        indexes = [models.Index(fields=["missing"])]
