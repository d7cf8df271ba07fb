from django.db import models


class Plant(models.Model):
    a = models.IntegerField(max_length=2)
    b = models.BigIntegerField(max_length=2)
    c = models.SmallIntegerField(max_length=2)
    d = models.PositiveIntegerField(max_length=2)
    e = models.PositiveSmallIntegerField(max_length=2)
    f = models.PositiveBigIntegerField(max_length=2)
    g = models.FloatField(max_length=2)
    h = models.TextField(max_length=2)
    i = models.BooleanField(max_length=2)
    j = models.IntegerField(max_length=None)
