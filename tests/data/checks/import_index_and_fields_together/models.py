from django.db import models


class Plant(models.Model):
    class Meta:
        index_together = ["a", "b"]
