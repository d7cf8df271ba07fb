from django.db import models


class Place(models.Model):
    name = models.CharField(max_length=30)
    city = models.CharField(max_length=30, default="Bern")

    def __str__(self):
        return f"{self.name} in {self.city}"


class Restaurant(Place):
    stars = models.IntegerField(default=0)
    vegan = models.BooleanField(default=False)


class Pizzeria(Restaurant):
    oven = models.CharField(max_length=10, blank=True)

    def __str__(self):
        return f"pizzeria {self.name}"


class Bar(Place):
    place = models.OneToOneField(Place, on_delete=models.CASCADE, parent_link=True, primary_key=True)
    drinks = models.IntegerField(default=3)


class Review(models.Model):
    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="reviews")
    pizzeria = models.ForeignKey(Pizzeria, null=True, on_delete=models.SET_NULL)
    points = models.IntegerField()

    def __str__(self):
        return f"{self.points} points"
