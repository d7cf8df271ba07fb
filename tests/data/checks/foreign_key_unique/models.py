from django.db import models


class Target(models.Model):
    pass


class Model(models.Model):
    a = models.ForeignKey(Target, models.CASCADE, unique=True)
    b = models.OneToOneField(Target, models.CASCADE, unique=True, related_name="+")
    c = models.ForeignKey(Target, models.CASCADE, primary_key=True, related_name="+")
