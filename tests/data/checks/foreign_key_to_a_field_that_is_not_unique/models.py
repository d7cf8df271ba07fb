from django.db import models


class Target(models.Model):
    bad = models.IntegerField()
    good = models.IntegerField(unique=True)
    never = models.IntegerField(unique=False)


class Model(models.Model):
    to_bad = models.ForeignKey(Target, models.CASCADE, to_field="bad")
    to_good = models.ForeignKey(Target, models.CASCADE, to_field="good", related_name="+")
    to_never = models.OneToOneField("Target", models.CASCADE, to_field="never", related_name="+")
    to_missing = models.ForeignKey(Target, models.CASCADE, to_field="missing", related_name="+")
