from django.db import models


class Plant(models.Model):
    name = models.CharField(max_length=5)
    name = models.IntegerField(max_length=3)
    size_ = models.IntegerField()

    @property
    def size_(self):
        return 1

    class Meta:
        ordering = ["size_"]
