from django.db import models


class Mother(models.Model):
    clash = models.IntegerField()


class Father(models.Model):
    clash = models.IntegerField()


class Child(Mother, Father):
    pass
