from django.db import models


class Parent(models.Model):
    name = models.CharField(max_length=5)


class Child(Parent):
    own = models.IntegerField()

    class Meta:
        unique_together = [("name", "own")]
        indexes = [models.Index(fields=["name"], name="idx_name")]
        constraints = [
            models.UniqueConstraint(fields=["name"], name="unique_name"),
            models.CheckConstraint(condition=models.Q(name="x"), name="check_name"),
        ]


class Proxy(Child):
    class Meta:
        proxy = True
        constraints = []
