from django.db import models


class Part(models.Model):
    name = models.CharField(max_length=20)
    parts = models.ManyToManyField("self", symmetrical=False, through="Use")


class Use(models.Model):
    whole = models.ForeignKey(Part, models.CASCADE, related_name="uses")
    part = models.ForeignKey(Part, models.CASCADE, related_name="used_in")
    count = models.PositiveSmallIntegerField(default=1)
