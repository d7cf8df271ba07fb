from django.db import models


class Plant(models.Model):
    pass


class Proxy(Plant):
    height = models.IntegerField()

    class Meta:
        proxy = True
