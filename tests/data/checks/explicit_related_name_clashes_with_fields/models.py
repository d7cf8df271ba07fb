from django.db import models


class Another(models.Model):
    pass


class Target(models.Model):
    clash = models.CharField(max_length=10)
    clash_fk = models.ForeignKey(Another, models.CASCADE)
    clash_m2m = models.ManyToManyField(Another)


class Model(models.Model):
    a = models.ForeignKey(Target, models.CASCADE, related_name="clash")
    b = models.OneToOneField(Target, models.CASCADE, related_name="clash_fk")
    c = models.ManyToManyField(Target, related_name="clash_m2m")
    d = models.ForeignKey(Target, models.CASCADE, related_name="clash_fk_id")
    e = models.ForeignKey(Target, models.CASCADE, related_name="id")
