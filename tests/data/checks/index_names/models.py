from django.db import models


class Plant(models.Model):
    name = models.CharField(max_length=5)

    class Meta:
        indexes = [
            models.Index(fields=["name"], name="_under"),
            models.Index(fields=["name"], name="5five"),
            models.Index(fields=["name"], name="x" * 31),
            models.Index(fields=["name"], name="a_name_of_more_than_thirty_characters"),
        ]
