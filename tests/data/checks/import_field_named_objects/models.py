from django.db import models


class Plant(models.Model):
    objects = models.IntegerField()
