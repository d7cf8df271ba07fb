from django.db import models
from django.db.models.functions import Lower, Upper


class Target(models.Model):
    name = models.CharField(max_length=5)


class Model(models.Model):
    name = models.CharField(max_length=5)
    target = models.ForeignKey(Target, models.CASCADE)
    many = models.ManyToManyField(Target, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["missing", "name"], name="a"),
            models.UniqueConstraint(fields=["many"], name="b"),
            models.UniqueConstraint(fields=["name"], include=["gone"], name="c"),
            models.UniqueConstraint(fields=["name"], condition=models.Q(absent__isnull=True), name="d"),
            models.UniqueConstraint(fields=["name"], condition=models.Q(target__name="x"), name="e"),
            models.UniqueConstraint(Lower("name"), Upper("nothing"), name="f"),
            models.UniqueConstraint(Lower("target__name"), name="g"),
            models.UniqueConstraint("name", models.F("nowhere"), name="h"),
            models.UniqueConstraint(fields=["name"], name="i", deferrable=models.Deferrable.DEFERRED),
            models.UniqueConstraint(fields=["name"], name="j", nulls_distinct=False),
        ]
