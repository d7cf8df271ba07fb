from django.db import models


class Parent(models.Model):
    name = models.CharField(max_length=5)


class Child(Parent):
    name = models.CharField(max_length=5)
