from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=100)


class Passport(models.Model):
    person = models.OneToOneField(Person, on_delete=models.CASCADE)
    number = models.CharField(max_length=20, unique=True)
