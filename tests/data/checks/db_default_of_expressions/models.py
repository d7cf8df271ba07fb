from django.db import models
from django.db.models import F, Value
from django.db.models.functions import Coalesce, Lower, Now, Upper


class Plant(models.Model):
    a = models.FloatField(db_default=Value(4.5) + F("size"))
    b = models.CharField(max_length=9, db_default=Lower("name"))
    c = models.CharField(max_length=9, db_default=Upper(Value("x")))
    d = models.CharField(max_length=9, db_default=Coalesce(F("name"), Value("y")))
    e = models.DateTimeField(db_default=Now())
    f = models.IntegerField(db_default=F("a") * 2)
