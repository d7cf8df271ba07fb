from django.db import models


class Seat(models.Model):
    hall = models.CharField(max_length=10)
    row = models.IntegerField()
    number = models.IntegerField()
    event = models.ForeignKey("Event", models.CASCADE)

    class Meta:
        unique_together = ("hall", "row", "number", "event")


class Event(models.Model):
    title = models.CharField(max_length=30, unique=True)
    day = models.DateField()

    class Meta:
        unique_together = [["title", "day"]]
