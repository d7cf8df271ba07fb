from django.db import models


class Plant(models.Model):
    garden = models.ForeignKey("Garden", models.CASCADE)
    garden_id = models.IntegerField()


class Garden(models.Model):
    plot_id = models.IntegerField()
    plot = models.OneToOneField(Plant, models.CASCADE, related_name="+")
