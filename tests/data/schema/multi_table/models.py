from django.db import models


class Place(models.Model):
    name = models.CharField(max_length=50)

    class Meta:
        ordering = ["name"]
        get_latest_by = "name"


class Restaurant(Place):
    serves_pizza = models.BooleanField(default=False)


class ItalianRestaurant(Restaurant):
    serves_gnocchi = models.BooleanField(default=False)


class Bar(Place):
    base = models.OneToOneField(
        Place, models.CASCADE, parent_link=True, primary_key=True, related_name="as_bar"
    )
    owner = models.ForeignKey(
        ItalianRestaurant, models.CASCADE, related_name="bars"
    )


class Supplier(models.Model):
    goods = models.CharField(max_length=20)
    customers = models.ManyToManyField(Restaurant, related_name="provider")
