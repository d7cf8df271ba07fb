from django.db import models


class Another(models.Model):
    pass


class Target(models.Model):
    clash = models.CharField(max_length=10)
    clash_m2m = models.ManyToManyField(Another)


class Model(models.Model):
    a = models.ForeignKey(Target, models.CASCADE, related_name=None, related_query_name="clash")
    b = models.OneToOneField(Target, models.CASCADE, related_name="+", related_query_name="clash")
    c = models.ManyToManyField(Target, related_name="c", related_query_name="clash_m2m")
