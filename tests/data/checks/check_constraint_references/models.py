from django.db import models


class Target(models.Model):
    name = models.CharField(max_length=5)


class Model(models.Model):
    age = models.IntegerField()
    target = models.ForeignKey(Target, models.CASCADE)
    many = models.ManyToManyField(Target, related_name="+")
    data = models.JSONField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="a", condition=models.Q(missing=1)),
            models.CheckConstraint(name="b", condition=models.Q(age__gte=18) & ~models.Q(age=models.F("other"))),
            models.CheckConstraint(name="c", condition=models.Q(target__name="x") | models.Q(target__in=[1])),
            models.CheckConstraint(name="d", condition=models.Q(target_id__gt=1, target__exact=2)),
            models.CheckConstraint(name="e", condition=models.Q(many=1) | models.Q(many__name="x")),
            models.CheckConstraint(name="f", condition=models.Q(pk__gt=1, data__a__b=3)),
            models.CheckConstraint(name="g", condition=models.Q(age=models.F("target__name"))),
        ]
