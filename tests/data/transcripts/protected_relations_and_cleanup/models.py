from django.db import models


class Animal(models.Model):
    name = models.CharField(max_length=20, unique=True)
    weight = models.FloatField(null=True)

    def __str__(self):
        return self.name


class Sanctuary(models.Model):
    title = models.CharField(max_length=20)
    favourite = models.ForeignKey(Animal, null=True, on_delete=models.SET_NULL, limit_choices_to={"weight__gt": 5})
    animals = models.ManyToManyField(Animal, related_name="homes", limit_choices_to=models.Q(weight__isnull=False))
    partner = models.OneToOneField("self", null=True, blank=True, on_delete=models.SET_NULL)

    def __str__(self):
        return self.title


class Feeding(models.Model):
    animal = models.ForeignKey(Animal, on_delete=models.PROTECT)
    place = models.ForeignKey(Sanctuary, on_delete=models.CASCADE, null=True)
    food = models.CharField(max_length=20)
    grams = models.IntegerField(default=100)

    class Meta:
        order_with_respect_to = "animal"

    def __str__(self):
        return f"{self.animal}: {self.food}"
