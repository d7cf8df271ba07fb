from django.db import models


class Plant(models.Model):
    leaf__count = models.IntegerField()
    both__ = models.IntegerField()
