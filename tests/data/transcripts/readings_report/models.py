from django.db import models


class Region(models.Model):
    name = models.CharField(max_length=20)

    def __str__(self):
        return self.name


class Sensor(models.Model):
    region = models.ForeignKey(Region, on_delete=models.CASCADE, related_name="sensors")
    label = models.CharField(max_length=20)
    active = models.BooleanField(default=True)

    class Meta:
        ordering = ["label"]

    def __str__(self):
        return self.label


class Reading(models.Model):
    sensor = models.ForeignKey(Sensor, on_delete=models.CASCADE, related_name="readings")
    value = models.FloatField()
    day = models.DateField()

    class Meta:
        get_latest_by = "day"
        ordering = ["-day", "pk"]

    def __str__(self):
        return f"{self.sensor} {self.day}: {self.value}"


def fill():
    import datetime

    north, south = Region.objects.create(name="North"), Region.objects.create(name="South")
    a, b, c = [Sensor.objects.create(label=x, region=r, active=x != "c") for x, r in [("a", north), ("b", north), ("c", south)]]
    for i, (sensor, value) in enumerate([(a, 1.5), (a, 2.5), (b, -3.0), (b, 8.25), (b, 0.0), (c, 4.0)]):
        Reading.objects.create(sensor=sensor, value=value, day=datetime.date(2024, 1 + i % 3, 10 + i))
