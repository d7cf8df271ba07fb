from django.db import models


class Target(models.Model):
    pass


class Model(models.Model):
    a = models.ForeignKey(Target, models.CASCADE, related_name="ends_")
    b = models.ForeignKey(Target, models.CASCADE, related_name="with__two")
    c = models.ForeignKey(Target, models.CASCADE, related_name="c", related_query_name="q_")
    d = models.ForeignKey(Target, models.CASCADE, related_name="d", related_query_name="q__d")
    e = models.ForeignKey(Target, models.CASCADE, related_name="_+", related_query_name="q__e_")
    f = models.ManyToManyField(Target, related_name="both__ends_")


class Model_(models.Model):
    a = models.ForeignKey(Target, models.CASCADE)


class Model__Two(models.Model):
    a = models.ForeignKey(Target, models.CASCADE)
