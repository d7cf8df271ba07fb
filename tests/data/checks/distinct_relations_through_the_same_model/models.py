from django.db import models


class Fan(models.Model):
    pass


class Event(models.Model):
    invited = models.ManyToManyField(Fan, through="Invitation", through_fields=("event", "invitee"), related_name="a")
    inviters = models.ManyToManyField(Fan, through="Invitation", through_fields=("event", "inviter"), related_name="b")


class Invitation(models.Model):
    event = models.ForeignKey(Event, models.CASCADE)
    invitee = models.ForeignKey(Fan, models.CASCADE, related_name="+")
    inviter = models.ForeignKey(Fan, models.CASCADE, related_name="+")
