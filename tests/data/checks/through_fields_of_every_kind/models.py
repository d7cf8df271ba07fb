from django.db import models


class Fan(models.Model):
    pass


class Event(models.Model):
    invitees = models.ManyToManyField(Fan, through="Invitation", through_fields=("event", "invitee"))
    swapped = models.ManyToManyField(Fan, through="Invitation", through_fields=("invitee", "event"), related_name="a+")
    unknown = models.ManyToManyField(Fan, through="Invitation", through_fields=("nothing", "neither"), related_name="b+")
    empty = models.ManyToManyField(Fan, through="Invitation", through_fields=(), related_name="c+")
    half = models.ManyToManyField(Fan, through="Invitation", through_fields=("event", None), related_name="d+")
    short = models.ManyToManyField(Fan, through="Invitation", through_fields=["event"], related_name="e+")
    other = models.ManyToManyField(Fan, through="Invitation", through_fields=("event", "note"), related_name="f+")


class Invitation(models.Model):
    event = models.ForeignKey(Event, models.CASCADE)
    invitee = models.ForeignKey(Fan, models.CASCADE)
    inviter = models.ForeignKey(Fan, models.CASCADE, related_name="+")
    note = models.CharField(max_length=5)
