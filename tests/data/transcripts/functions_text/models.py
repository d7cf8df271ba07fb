from django.db import models


class Owner(models.Model):
    name = models.CharField(max_length=50)
    born = models.DateField(null=True)

    def __str__(self):
        return self.name


class Thing(models.Model):
    name = models.CharField(max_length=50)
    alias = models.CharField(max_length=50, null=True)
    count = models.IntegerField(default=0)
    amount = models.PositiveIntegerField(default=0)
    weight = models.FloatField(null=True)
    price = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    cost = models.DecimalField(max_digits=8, decimal_places=2, default=0)
    active = models.BooleanField(default=True)
    maybe = models.BooleanField(null=True)
    day = models.DateField(null=True)
    until = models.DateField(null=True)
    moment = models.DateTimeField(null=True)
    ended = models.DateTimeField(null=True)
    clock = models.TimeField(null=True)
    length = models.DurationField(null=True)
    owner = models.ForeignKey(Owner, models.CASCADE, null=True, related_name="things")

    def __str__(self):
        return self.name
