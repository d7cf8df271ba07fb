from django.db import models


class Target(models.Model):
    pass


class Model(models.Model):
    field = models.ForeignKey(Target, models.CASCADE, null=True, primary_key=True)
