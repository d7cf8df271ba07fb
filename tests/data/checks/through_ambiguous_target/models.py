from django.db import models


class Person(models.Model):
    pass


class Group(models.Model):
    field = models.ManyToManyField("Person", through="Membership", related_name="tertiary")


class Membership(models.Model):
    first_person = models.ForeignKey(Person, models.CASCADE, related_name="first")
    second_person = models.ForeignKey(Person, models.CASCADE, related_name="second")
    group = models.ForeignKey(Group, models.CASCADE)
