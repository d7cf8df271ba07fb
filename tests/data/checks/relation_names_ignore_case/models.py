from django.db import models


class Plant(models.Model):
    garden = models.ForeignKey("garden", models.CASCADE)
    other = models.ForeignKey("playground.GARDEN", models.CASCADE, related_name="others")


class Garden(models.Model):
    pass
