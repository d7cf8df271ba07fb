from django.db import models
from django.db.models import Q


class Booking(models.Model):
    room = models.ForeignKey("Room", models.CASCADE)
    day = models.DateField()
    guest = models.CharField(max_length=30)
    code = models.CharField(max_length=8)
    cancelled = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["guest", "day"], name="one_room_a_day"),
            models.CheckConstraint(condition=~Q(guest=""), name="has_guest"),
            models.UniqueConstraint(fields=["code"], name="unique_code"),
            models.UniqueConstraint(
                fields=["room", "day"],
                condition=Q(cancelled=False),
                name="%(class)s_once",
            ),
        ]


class Room(models.Model):
    number = models.IntegerField()
