from django.db import models


class Another(models.Model):
    pass


class Target(models.Model):
    model_set = models.CharField(max_length=10)
    model = models.ForeignKey(Another, models.CASCADE)
    other_set = models.ManyToManyField(Another, related_name="+")


class Model(models.Model):
    rel = models.ForeignKey(Target, models.CASCADE)


class Other(models.Model):
    rel = models.ManyToManyField(Target)
