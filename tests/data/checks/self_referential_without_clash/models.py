from django.db import models


class Model(models.Model):
    first = models.ManyToManyField("self")
    second = models.ManyToManyField("self")
    third = models.ManyToManyField("Model", symmetrical=True)
    fourth = models.ManyToManyField("Model", symmetrical=False)
