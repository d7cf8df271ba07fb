from django.db import models


class Parent(models.Model):
    pass


class Child(Parent):
    parent_ptr = models.IntegerField()
