from django.db import models


class City(models.Model):
    name = models.CharField(max_length=60)


class Restaurant(models.Model):
    name = models.CharField(max_length=60)
    city = models.ForeignKey(City, on_delete=models.CASCADE)
