from django.db import models


class Wrong(models.Model):
    pass


class Person(models.Model):
    pass


class Group(models.Model):
    members = models.ManyToManyField("Person", through="Membership")


class Membership(models.Model):
    person = models.ForeignKey(Person, models.CASCADE)
    wrong = models.ForeignKey(Wrong, models.CASCADE)
