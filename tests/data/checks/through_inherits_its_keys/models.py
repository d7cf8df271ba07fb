from django.db import models


class Person(models.Model):
    pass


class Group(models.Model):
    members = models.ManyToManyField(Person, through="Membership")


class Link(models.Model):
    person = models.ForeignKey(Person, models.CASCADE)
    group = models.ForeignKey(Group, models.CASCADE)

    class Meta:
        abstract = True


class Membership(Link):
    note = models.CharField(max_length=5)
