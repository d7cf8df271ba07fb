from django.db import models
from django.db.models.functions import Now


class Plant(models.Model):
    a = models.IntegerField(db_default=5)
    b = models.DateTimeField(db_default=Now())
    c = models.IntegerField(db_default=models.F("a"))
    d = models.IntegerField(db_default=models.Value(7))
    e = models.BooleanField(db_default=True, null=True)
