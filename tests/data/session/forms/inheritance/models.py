import uuid

from django.db import models


class Place(models.Model):
    place_id = models.AutoField(primary_key=True)
    name = models.CharField(max_length=20)


class Shop(models.Model):
    shop_id = models.AutoField(primary_key=True)
    goods = models.CharField(max_length=20)


class Bakery(Place, Shop):
    ovens = models.IntegerField()


class Token(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    label = models.CharField(max_length=20)
