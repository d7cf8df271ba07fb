from django.db import models


class Plant(models.Model):
    pass


class Tree(Plant):
    objects = models.IntegerField()
