from django.db import models


class Target(models.Model):
    pass


class Model(models.Model):
    first = models.ManyToManyField(Target, related_name="clash")
    second = models.ManyToManyField(Target, related_name="clash")
    third = models.ForeignKey(Target, models.CASCADE)
    fourth = models.OneToOneField(Target, models.CASCADE)
    fifth = models.ManyToManyField(Target)
