from django.db import models


class Thing(models.Model):
    whole = models.IntegerField(null=True, blank=True)
    positive = models.PositiveSmallIntegerField(null=True, blank=True)
    real = models.FloatField(null=True, blank=True)
    price = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    short = models.CharField(max_length=3, blank=True)
    day = models.DateField(null=True, blank=True)
    moment = models.DateTimeField(null=True, blank=True)
    clock = models.TimeField(null=True, blank=True)
    length = models.DurationField(null=True, blank=True)
    mail = models.EmailField(blank=True)
    address = models.URLField(blank=True)
    slug = models.SlugField(blank=True)
    key = models.UUIDField(null=True, blank=True)
    data = models.JSONField(null=True, blank=True)
    ip = models.GenericIPAddressField(null=True, blank=True)
    level = models.CharField(max_length=1, choices=[("a", "Low"), ("b", "High")], blank=True)
