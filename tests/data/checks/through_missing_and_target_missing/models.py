from django.db import models


class Group(models.Model):
    members = models.ManyToManyField("Nobody", through="Membership")


class Membership(models.Model):
    group = models.ForeignKey(Group, models.CASCADE)
