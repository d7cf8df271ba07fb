from django.db import models


class Model(models.Model):
    gone = models.ForeignKey("Missing", models.CASCADE)
    joined = models.ManyToManyField("Model", through="Nowhere", symmetrical=False)

    class Meta:
        ordering = ["gone__id", "gone__exact", "gone", "joined__id"]
