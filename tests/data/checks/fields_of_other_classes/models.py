from django.db import models


class UpperField(models.CharField):
    pass


class Plant(models.Model):
    code = UpperField(max_length=5)

    class Meta:
        ordering = ["code"]
        unique_together = [("code",)]
        indexes = [models.Index(fields=["-code"], name="by_code")]
