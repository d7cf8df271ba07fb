from django.db import models


class Model(models.Model):
    first = models.ManyToManyField("playground.Model", symmetrical=True)
    second = models.ManyToManyField("playground.Model", symmetrical=True)
