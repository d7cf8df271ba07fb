from django.db import models


class PlantManager(models.Manager):
    def tall(self):
        return self.filter(height__gt=5)


class Plant(models.Model):
    height = models.IntegerField()
    objects = PlantManager()

    def __str__(self):
        return str(self.height)

    class Meta:
        ordering = ("height", "tall")
