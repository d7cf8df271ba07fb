import datetime

from datetime import date
from django.db import models
from django.utils.timezone import now


class Plant(models.Model):
    a = models.DateField(default=now())
    b = models.DateField(default=now().date())
    c = models.DateTimeField(default=now().date())
    d = models.TimeField(default=now().time())
    e = models.DateTimeField(default=now)
    f = models.DateField(default=date.today())
    g = models.DateTimeField(default=datetime.datetime.now())
    h = models.TimeField(default=datetime.time(12, 0))
    i = models.DateTimeField(default=now() - datetime.timedelta(days=7))
    j = models.DateField(default=date.today)
    k = models.TimeField(default=now())
