from django.db import models


class Team(models.Model):
    captain = models.ForeignKey("Player", models.SET_NULL, null=True, related_name="leads")
    mascot = models.OneToOneField("Player", models.SET_NULL, null=True, related_name="mascot_of")
    fans = models.ManyToManyField("Player", related_name="fan_of")


class Player(models.Model):
    team = models.ForeignKey(Team, models.CASCADE)
    rival = models.ForeignKey("self", models.SET_NULL, null=True)
