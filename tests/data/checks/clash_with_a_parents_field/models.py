from django.db import models


class Parent(models.Model):
    child = models.CharField(max_length=5)
    name = models.CharField(max_length=5)


class Child(Parent):
    pass


class Other(models.Model):
    to_child = models.ForeignKey(Child, models.CASCADE, related_name="name")
