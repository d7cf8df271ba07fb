from django.db import models


class Person(models.Model):
    friends = models.ManyToManyField("self", through="Friendship", symmetrical=False)


class Friendship(models.Model):
    first = models.ForeignKey(Person, models.CASCADE, related_name="set_1")
    second = models.ForeignKey(Person, models.CASCADE, related_name="set_2")
    third = models.ForeignKey(Person, models.CASCADE, related_name="set_3")
