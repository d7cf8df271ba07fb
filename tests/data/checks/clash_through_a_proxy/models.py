from django.db import models


class Target(models.Model):
    name = models.CharField(max_length=5)


class Proxy(Target):
    class Meta:
        proxy = True


class Model(models.Model):
    a = models.ForeignKey(Target, models.CASCADE)
    b = models.ForeignKey(Proxy, models.CASCADE)
    c = models.ForeignKey(Proxy, models.CASCADE, related_name="name")
