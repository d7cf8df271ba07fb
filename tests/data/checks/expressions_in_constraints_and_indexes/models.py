from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.db.models.expressions import RawSQL
from django.db.models.functions import Abs, Coalesce, Concat, Extract, Lower, Round


class Target(models.Model):
    size = models.IntegerField()


class Plant(models.Model):
    name = models.CharField(max_length=5)
    size = models.IntegerField()
    day = models.DateField()
    other = models.ForeignKey(Target, models.CASCADE)
    others = models.ManyToManyField(Target, related_name="many")

    class Meta:
        indexes = [
            models.Index(Lower("name").desc(), name="one"),
            models.Index(F("gone").asc(), "name", name="two"),
            models.Index(Abs(Round("away")), name="three"),
            models.Index(Lower("others"), name="four"),
            models.Index(Case(When(size__gt=3, then="absent"), default="lost"), name="five"),
            models.Index(Concat("name", Value("x"), "missing"), name="six"),
            models.Index(F("size") + F("nothing"), name="seven"),
            models.Index(Extract("day", "year"), name="eight"),
            models.Index(Lower("other__size"), Lower("other_id"), name="nine"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(id__in=RawSQL("select 1", [])), name="c1"),
            models.CheckConstraint(condition=Q(Q(size=1) | ~Q(lost=2), name="x"), name="c2"),
            models.CheckConstraint(condition=Q(("away__gt", 3)), name="c3"),
            models.CheckConstraint(condition=Q(size__gt=F("other__size") + 1), name="c4"),
            models.CheckConstraint(condition=Q(day__year__gt=2000, size__lt=Abs("hidden")), name="c5"),
            models.UniqueConstraint(Coalesce("name", "absent"), name="u1"),
            models.UniqueConstraint(Lower("other__size").desc(), "day", name="u2"),
        ]
