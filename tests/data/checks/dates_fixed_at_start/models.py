import datetime

from django.db import models
from django.utils import timezone


class Plant(models.Model):
    at = models.DateTimeField(default=timezone.now())
    at_day = models.DateTimeField(default=datetime.date.today())
    day = models.DateField(default=timezone.now())
    clock = models.TimeField(default=timezone.now())
    naive = models.DateTimeField(default=datetime.datetime.now())
    today = models.DateField(default=datetime.date.today())
    old = models.DateField(default=datetime.date(2000, 1, 1))
    fine = models.DateTimeField(default=timezone.now)
    fine_day = models.DateField(default=datetime.date.today)
