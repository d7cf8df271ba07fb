from django.db import models


class Place(models.Model):
    pass


class Bar(Place):
    pass


class Pub(Place):
    bar = models.IntegerField()


class Inn(Place):
    inn = models.IntegerField()
