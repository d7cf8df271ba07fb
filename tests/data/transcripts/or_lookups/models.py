from django.db import models


class House(models.Model):
    address = models.CharField(max_length=40)
    size = models.IntegerField(null=True)

    def __str__(self):
        return self.address


class Room(models.Model):
    name = models.CharField(max_length=20)
    house = models.ForeignKey(House, on_delete=models.CASCADE, related_name="rooms", related_query_name="room")
    main_of = models.OneToOneField(House, null=True, on_delete=models.CASCADE, related_name="main_room")

    def __str__(self):
        return f"{self.name} at {self.house}"


class Person(models.Model):
    name = models.CharField(max_length=20)
    houses = models.ManyToManyField(House, related_name="occupants", related_query_name="person")
    all_houses = models.ManyToManyField(House, related_name="+")
    primary_house = models.ForeignKey(House, null=True, on_delete=models.SET_NULL, related_name="+")

    def __str__(self):
        return self.name
