from django.db import models


class Target(models.Model):
    model = models.IntegerField()


class Model(models.Model):
    field = models.ForeignKey(Target, models.CASCADE, related_name="+")
