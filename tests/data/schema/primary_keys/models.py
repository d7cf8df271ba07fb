import uuid

from django.db import models


class Country(models.Model):
    code = models.CharField(max_length=2, primary_key=True)


class City(models.Model):
    uid = models.UUIDField(primary_key=True, default=uuid.uuid4)
    country = models.ForeignKey(Country, on_delete=models.CASCADE)


class Street(models.Model):
    number = models.PositiveIntegerField(primary_key=True)
    city = models.ForeignKey(City, models.CASCADE)


class House(models.Model):
    small = models.SmallAutoField(primary_key=True)
    street = models.ForeignKey(Street, models.PROTECT)


class Room(models.Model):
    id = models.AutoField(primary_key=True)
    house = models.ForeignKey(House, models.CASCADE)


class Chair(models.Model):
    room = models.ForeignKey(Room, models.CASCADE)
