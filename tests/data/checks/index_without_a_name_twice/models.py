from django.db import models


class Plant(models.Model):
    name = models.CharField(max_length=5)

    class Meta:
        indexes = [models.Index(fields=["name"]), models.Index(fields=["name"])]
