from django.db import models


class Parent(models.Model):
    name = models.CharField(max_length=20)
    best = models.ForeignKey("Child", null=True, on_delete=models.SET_NULL, related_name="favoured_by")

    def __str__(self):
        return self.name


class Child(models.Model):
    name = models.CharField(max_length=20)
    parent = models.ForeignKey(Parent, on_delete=models.CASCADE)

    def __str__(self):
        return self.name


class Toy(models.Model):
    name = models.CharField(max_length=20)
    child = models.ForeignKey(Child, null=True, on_delete=models.CASCADE)
    maker = models.ForeignKey("Maker", null=True, on_delete=models.RESTRICT)

    def __str__(self):
        return self.name


class Maker(models.Model):
    name = models.CharField(max_length=20)
    country = models.ForeignKey("Country", null=True, on_delete=models.CASCADE)

    def __str__(self):
        return self.name


class Country(models.Model):
    name = models.CharField(max_length=20)

    def __str__(self):
        return self.name
