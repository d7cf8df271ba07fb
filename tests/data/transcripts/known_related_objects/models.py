from django.db import models


class Country(models.Model):
    name = models.CharField(max_length=30)

    def __str__(self):
        return self.name


class Town(models.Model):
    name = models.CharField(max_length=30)
    country = models.ForeignKey(Country, null=True, on_delete=models.SET_NULL)
    twin = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="twins")

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name


class Mayor(models.Model):
    name = models.CharField(max_length=30)
    town = models.OneToOneField(Town, on_delete=models.CASCADE)

    def __str__(self):
        return self.name


class Street(models.Model):
    name = models.CharField(max_length=30)
    town = models.ForeignKey(Town, on_delete=models.CASCADE, related_name="streets")
    shape = models.CharField(max_length=10, default="straight")

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name


class Bus(models.Model):
    number = models.IntegerField(unique=True)
    streets = models.ManyToManyField(Street, related_name="buses")

    class Meta:
        ordering = ["number"]

    def __str__(self):
        return f"bus {self.number}"


def fill():
    swiss = Country.objects.create(name="Swiss")
    bern = Town.objects.create(name="Bern", country=swiss)
    chur = Town.objects.create(name="Chur", country=swiss, twin=bern)
    Town.objects.create(name="Nowhere", twin=chur)
    Mayor.objects.create(name="Mia", town=bern)
    streets = [Street.objects.create(name=name, town=town) for name, town in [("Aweg", bern), ("Bweg", bern), ("Cweg", chur)]]
    for number, on in [(1, [0, 1]), (2, [1, 2]), (3, [])]:
        Bus.objects.create(number=number).streets.set([streets[i] for i in on])
