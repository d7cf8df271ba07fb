from django.db import models


class Target(models.Model):
    pass


class Model(models.Model):
    a = models.ForeignKey(Target, models.SET_NULL, related_name="+")
    b = models.ForeignKey(Target, models.SET_NULL, null=True, related_name="+")
    c = models.ForeignKey(Target, models.SET_DEFAULT, related_name="+")
    d = models.ForeignKey(Target, models.SET_DEFAULT, default=1, related_name="+")
    e = models.ForeignKey(Target, models.SET_DEFAULT, null=True, related_name="+")
    f = models.OneToOneField(Target, on_delete=models.SET_NULL, related_name="+")
    g = models.OneToOneField(Target, on_delete=models.SET_DEFAULT, default=None, null=True, related_name="+")
    h = models.ForeignKey(Target, models.SET(None), related_name="+")
    i = models.ForeignKey(Target, models.DO_NOTHING, null=False, related_name="+")
