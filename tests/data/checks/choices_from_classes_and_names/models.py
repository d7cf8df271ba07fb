from django.db import models

SIZES = [("s", "Small"), ("xl", "Extra large")]


class Colour(models.TextChoices):
    RED = "red", "Red"
    GREEN = "green", "Green"


class Rank(models.IntegerChoices):
    LOW = 1
    HIGH = 2


class Plant(models.Model):
    class Kind(models.TextChoices):
        TREE = "TR", "Tree"
        FLOWER = "FLO", "Flower"

    MONTHS = {"jan": "January", "feb": "February"}
    colour = models.CharField(max_length=4, choices=Colour.choices)
    colour_class = models.CharField(max_length=4, choices=Colour)
    rank = models.IntegerField(choices=Rank.choices)
    kind = models.CharField(max_length=2, choices=Kind.choices, default=Kind.TREE)
    size = models.CharField(max_length=1, choices=SIZES)
    month = models.CharField(max_length=2, choices=MONTHS)
    fine = models.CharField(max_length=5, choices=Colour)
