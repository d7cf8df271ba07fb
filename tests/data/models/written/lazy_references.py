from django.db import models


class Car(models.Model):
    manufacturer = models.ForeignKey("Manufacturer", on_delete=models.CASCADE)
    designer = models.ForeignKey(
        "playground.Manufacturer", models.SET_NULL, null=True, related_name="designs"
    )


class Manufacturer(models.Model):
    name = models.TextField()
    parent = models.ForeignKey("self", on_delete=models.CASCADE, null=True)

    def __str__(self):
        return self.name
