from django.db import models


class Person(models.Model):
    pass


class Group(models.Model):
    members = models.ManyToManyField("Person", through="Missing")
    others = models.ManyToManyField("Person", through="Missing", related_name="+")
