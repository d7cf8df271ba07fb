from django.db import models


class A(models.Model):
    class Meta:
        ordering = "id"


class B(models.Model):
    class Meta:
        ordering = ["relation", "-missing", "?", "pk", "-id"]


class C(models.Model):
    other = models.ForeignKey(B, models.CASCADE)
    tags = models.ManyToManyField(B, related_name="cs")

    class Meta:
        ordering = ["other", "other_id", "tags", "other__id", "other__missing", "missing__id", "tags__id"]


class D(models.Model):
    day = models.DateField()
    when = models.DateTimeField()
    data = models.JSONField()
    text = models.CharField(max_length=5)

    class Meta:
        ordering = [
            "day__year",
            "day__hour",
            "when__hour",
            "when__date__year",
            "data__any__thing",
            "text__upper",
            "text__lt",
            "id__pk",
            "pk__id",
        ]


class E(models.Model):
    class Meta:
        ordering = []


class F(models.Model):
    class Meta:
        ordering = ("id", models.F("id").desc())
