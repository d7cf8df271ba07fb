from django.db import models


class Plant(models.Model):
    neither = models.DecimalField()
    places = models.DecimalField(decimal_places=2)
    digits = models.DecimalField(max_digits=2)
    negative = models.DecimalField(max_digits=-1, decimal_places=-1)
    words = models.DecimalField(max_digits="bad", decimal_places="bad")
    texts = models.DecimalField(max_digits="5", decimal_places="6")
    larger = models.DecimalField(max_digits=9, decimal_places=10)
    equal = models.DecimalField(max_digits=9, decimal_places=9)
    zero = models.DecimalField(max_digits=0, decimal_places=0)
    lists = models.DecimalField(max_digits=[], decimal_places=[])
    fraction = models.DecimalField(max_digits=3.7, decimal_places=3)
    positional = models.DecimalField("Price", None, 5, 2)
