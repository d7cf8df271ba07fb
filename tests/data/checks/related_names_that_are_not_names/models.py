from django.db import models


class Target(models.Model):
    pass


class Model(models.Model):
    a = models.ForeignKey(Target, models.CASCADE, related_name="ends_with_plus+")
    b = models.ForeignKey(Target, models.CASCADE, related_name="with space")
    c = models.ForeignKey(Target, models.CASCADE, related_name="with-dash")
    d = models.ForeignKey(Target, models.CASCADE, related_name="2digit")
    e = models.ForeignKey(Target, models.CASCADE, related_name="from")
    f = models.ForeignKey(Target, models.CASCADE, related_name="+starts")
    g = models.ForeignKey(Target, models.CASCADE, related_name="_+")
    h = models.ForeignKey(Target, models.CASCADE, related_name="_underscore")
    i = models.ForeignKey(Target, models.CASCADE, related_name="ünïcode")
    j = models.ManyToManyField(Target, related_name="a.b")
    k = models.ForeignKey(Target, models.CASCADE, related_name="")
    l = models.ForeignKey(Target, models.CASCADE, related_name="None")
    m = models.ForeignKey(Target, models.CASCADE, related_name="match")
    n = models.ForeignKey(Target, models.CASCADE, related_name=" ")
