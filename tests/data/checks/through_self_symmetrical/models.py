from django.db import models


class Person(models.Model):
    friends = models.ManyToManyField("self", through="Friendship")


class Friendship(models.Model):
    first = models.ForeignKey(Person, models.CASCADE, related_name="from_set")
    second = models.ForeignKey(Person, models.CASCADE, related_name="to_set")
