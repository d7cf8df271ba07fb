from django.db import models


class Timed(models.Model):
    made = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True
        ordering = ["-made"]


class Named(models.Model):
    name = models.CharField(max_length=5)
    made = models.IntegerField()

    class Meta:
        abstract = True


class Both(Timed, Named):
    pass


class Without(Named):
    made = None

    class Meta:
        ordering = ["made"]
