from django.db import models


class Plant(models.Model):
    name = models.CharField(max_length=5)
    tags = models.ManyToManyField("self")

    class Meta:
        indexes = [
            models.Index(fields=["missing"], name="one"),
            models.Index(fields=["-name", "tags"], name="two"),
            models.Index(fields=["name"], include=["absent"], name="three"),
            models.Index(fields=["name"], condition=models.Q(name="x"), name="four"),
            models.Index(models.functions.Lower("nothing"), name="five"),
            models.Index("gone", "-name", name="six"),
        ]
