from django.db import models


class Zebra(models.Model):
    apple = models.ForeignKey("Apple", models.CASCADE)


class Mango(Zebra):
    zebras = models.ManyToManyField(Zebra, related_name="mangos")
    apple_two = models.OneToOneField("Apple", models.CASCADE, related_name="two")


class Apple(models.Model):
    best = models.ForeignKey("Kiwi", models.CASCADE, null=True)


class Kiwi(models.Model):
    parent = models.OneToOneField(Zebra, models.CASCADE, primary_key=True)
    list = models.ManyToManyField("Mango", through="Basket", related_name="lists")


class Basket(models.Model):
    kiwi = models.ForeignKey(Kiwi, models.CASCADE)
    mango = models.ForeignKey(Mango, models.CASCADE)
    order = models.IntegerField()
