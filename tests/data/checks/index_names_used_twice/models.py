from django.db import models


class Plant(models.Model):
    name = models.CharField(max_length=5)

    class Meta:
        indexes = [
            models.Index(fields=["name"], name="foo"),
            models.Index(fields=["id"], name="foo"),
        ]


class Tree(models.Model):
    class Meta:
        indexes = [models.Index(fields=["id"], name="bar")]


class Bush(models.Model):
    class Meta:
        indexes = [models.Index(fields=["id"], name="bar")]
