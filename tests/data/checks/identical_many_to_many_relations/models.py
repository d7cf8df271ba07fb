from django.db import models


class Fan(models.Model):
    pass


class Event(models.Model):
    first = models.ManyToManyField(Fan, through="Invitation", related_name="firsts")
    second = models.ManyToManyField(Fan, through="Invitation", related_name="seconds")


class Invitation(models.Model):
    event = models.ForeignKey(Event, models.CASCADE)
    fan = models.ForeignKey(Fan, models.CASCADE)
