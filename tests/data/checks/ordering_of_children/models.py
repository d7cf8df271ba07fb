from django.db import models


class Parent(models.Model):
    name = models.CharField(max_length=5)

    class Meta:
        ordering = ["name", "nothing"]


class Child(Parent):
    pass


class Other(Parent):
    class Meta:
        ordering = ["parent_ptr", "parent_ptr__name", "parent", "name"]
