from django.db import models


class Plant(models.Model):
    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(pot__id=1), name="a"),
            models.CheckConstraint(condition=models.Q(leaf__id=1), name="b"),
            models.CheckConstraint(condition=models.Q(pot=1, pot__isnull=True), name="c"),
        ]


class Pot(models.Model):
    plant = models.OneToOneField(Plant, models.CASCADE)


class Leaf(models.Model):
    plant = models.ForeignKey(Plant, models.CASCADE)
