from django.db import models


class Parent(models.Model):
    parent_id = models.IntegerField()


class Child(Parent):
    parent = models.ForeignKey("Child", models.CASCADE)


class Grand(Child):
    child = models.IntegerField()
