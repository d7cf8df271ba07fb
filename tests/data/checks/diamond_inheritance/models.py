from django.db import models


class Grandparent(models.Model):
    clash = models.IntegerField(null=True)


class Parent(Grandparent):
    pass


class Other(Grandparent):
    pass


class Child(Parent, Other):
    pass
