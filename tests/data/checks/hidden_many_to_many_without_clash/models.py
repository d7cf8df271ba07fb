from django.db import models


class Target(models.Model):
    pass


class Model(models.Model):
    first = models.ManyToManyField(Target, related_name="+")
    second = models.ManyToManyField(Target, related_name="+")
    third = models.ManyToManyField(Target, related_name="x+")
