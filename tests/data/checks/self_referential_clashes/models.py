from django.db import models


class Model(models.Model):
    a = models.ForeignKey("self", models.CASCADE)
    b = models.ManyToManyField("self", symmetrical=False)
    c = models.ForeignKey("self", models.CASCADE, related_name="a")
    model_set = models.IntegerField()
    d = models.OneToOneField("self", models.CASCADE, related_name="d")
