from django.db import models


class Place(models.Model):
    name = models.CharField(max_length=20)
    twin = models.OneToOneField("self", models.SET_NULL, null=True, related_name="twin_of")
    shadow = models.OneToOneField("self", models.SET_NULL, null=True, related_name="+")
    near = models.ManyToManyField("self")

    def __str__(self):
        return self.name


class Cafe(Place):
    seats = models.IntegerField(null=True)
    owner = models.ForeignKey(Place, models.PROTECT, null=True, related_name="owned")


class SmallCafe(Cafe):
    class Meta:
        proxy = True


class Visit(models.Model):
    place = models.ForeignKey(Place, models.CASCADE, null=True, related_name="place_visits")
    cafe = models.ForeignKey(Cafe, models.CASCADE, null=True, related_name="cafe_visits")
    small = models.ForeignKey(SmallCafe, models.CASCADE, null=True, related_name="small_visits")
