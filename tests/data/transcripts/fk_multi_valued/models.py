from django.db import models


class Owner(models.Model):
    name = models.CharField(max_length=40)

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name


class Pet(models.Model):
    name = models.CharField(max_length=40)
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE)
    vet = models.ForeignKey("Vet", null=True, blank=True, on_delete=models.SET_NULL, related_name="patients")

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return f"{self.name} of {self.owner}"


class Vet(models.Model):
    name = models.CharField(max_length=40)
    city = models.CharField(max_length=40, default="Bern")

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return f"Dr {self.name}"
