from django.db import models


class Person(models.Model):
    pass


class Group(models.Model):
    field = models.ManyToManyField("Person", through="Membership")


class Membership(models.Model):
    person = models.ForeignKey(Person, models.CASCADE)
    first_group = models.ForeignKey(Group, models.CASCADE, related_name="first")
    second_group = models.ForeignKey(Group, models.CASCADE, related_name="second")
