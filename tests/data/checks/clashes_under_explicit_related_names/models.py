from django.db import models


class Target(models.Model):
    pass


class Model(models.Model):
    a = models.ForeignKey(Target, models.CASCADE, related_name="clash")
    b = models.OneToOneField(Target, models.CASCADE, related_name="clash")
    c = models.ManyToManyField(Target, related_name="fine", related_query_name="clash")
    d = models.ForeignKey(Target, models.CASCADE, related_name="x", related_query_name="fine")
