from django.db import models


class Plant(models.Model):
    size = models.IntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(size__gt=0), name="foo"),
            models.UniqueConstraint(fields=["size"], name="foo"),
            models.UniqueConstraint(fields=["size", "id"], name="bar"),
        ]


class Base(models.Model):
    size = models.IntegerField()

    class Meta:
        abstract = True
        constraints = [models.CheckConstraint(condition=models.Q(size__gt=0), name="bar")]


class Tree(Base):
    pass


class Bush(Base):
    pass
