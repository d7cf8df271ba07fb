from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=30)

    class Meta:
        verbose_name = "human"


class MyPerson(Person):
    class Meta:
        proxy = True
        ordering = ["-name"]


class Status(MyPerson):
    class Meta:
        proxy = True


class Pet(models.Model):
    owner = models.ForeignKey(MyPerson, on_delete=models.CASCADE)
    friends = models.ManyToManyField(Status, related_name="pals")


class Worker(MyPerson):
    job = models.CharField(max_length=10)
