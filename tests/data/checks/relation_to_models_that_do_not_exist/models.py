from django.db import models


class Plant(models.Model):
    a = models.ForeignKey("Nowhere", models.CASCADE)
    b = models.OneToOneField("playground.Nowhere", models.CASCADE)
    c = models.ManyToManyField("other.Thing")
    d = models.ForeignKey("auth.Nobody", models.CASCADE)
    e = models.ManyToManyField("Palnt", related_name="x")
