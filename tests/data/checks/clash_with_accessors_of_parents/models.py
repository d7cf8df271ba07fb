from django.db import models


class Parent(models.Model):
    pass


class Child(Parent):
    pass


class Other(models.Model):
    to_parent = models.ForeignKey(Parent, models.CASCADE)
    to_child = models.ForeignKey(Child, models.CASCADE)
