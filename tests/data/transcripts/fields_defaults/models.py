import datetime
import uuid
from decimal import Decimal

from django.db import models


def code():
    return "c" + str(Gadget.objects.count() + 1)


class Gadget(models.Model):
    code = models.CharField(max_length=10, default=code)
    small = models.SmallIntegerField(default=1)
    big = models.BigIntegerField(default=2**40)
    positive = models.PositiveIntegerField(default=0)
    tiny = models.PositiveSmallIntegerField(null=True)
    ratio = models.FloatField(default=0.5)
    cost = models.DecimalField(max_digits=8, decimal_places=3, default=Decimal("1.5"))
    on = models.BooleanField(default=False)
    maybe = models.BooleanField(null=True)
    day = models.DateField(default=datetime.date(2020, 1, 1))
    moment = models.DateTimeField(null=True)
    clock = models.TimeField(null=True)
    span = models.DurationField(null=True)
    key = models.UUIDField(default=uuid.UUID("12345678123456781234567812345678"))
    text = models.TextField(blank=True)
    mail = models.EmailField(blank=True)
    link = models.URLField(blank=True)
    slug = models.SlugField(default="s")
    data = models.JSONField(null=True)
    blob = models.BinaryField(null=True)
    address = models.GenericIPAddressField(null=True)

    def __str__(self):
        return self.code


class Visit(models.Model):
    gadget = models.ForeignKey(Gadget, on_delete=models.CASCADE)
    start = models.DateTimeField()
    stop = models.DateTimeField(null=True)

    class Meta:
        ordering = ["start"]
        get_latest_by = "start"

    def __str__(self):
        return f"{self.start:%Y-%m-%d %H:%M}"
