from django.db import models


class Person(models.Model):
    friends = models.ManyToManyField("self")
    follows = models.ManyToManyField("self", symmetrical=False, related_name="followers")
    blocked = models.ManyToManyField("Person", related_name="+")
