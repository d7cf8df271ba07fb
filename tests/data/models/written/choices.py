from django.db import models


class Person(models.Model):
    SHIRT_SIZES = {
        "S": "Small",
        "M": "Medium",
        "L": "Large",
    }
    name = models.CharField(max_length=60)
    shirt_size = models.CharField(max_length=1, choices=SHIRT_SIZES)


class Runner(models.Model):
    class MedalType(models.TextChoices):
        GOLD = "GOLD"
        SILVER = "SILVER"
        BRONZE = "BRONZE"

    name = models.CharField(max_length=60)
    medal = models.CharField(blank=True, choices=MedalType, max_length=10)
    coach = models.ForeignKey(Person, models.SET_NULL, null=True)
