from django.db import models


class Plant(models.Model):
    size = models.IntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["size"])]
