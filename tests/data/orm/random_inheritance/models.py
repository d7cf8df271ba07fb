from django.db import models


class Stamped(models.Model):
    made = models.DateField(null=True)

    class Meta:
        abstract = True


class Place(Stamped):
    name = models.CharField(max_length=50)
    address = models.CharField(max_length=80)

    class Meta:
        ordering = ["name"]


class Restaurant(Place):
    pizza = models.BooleanField(default=False)
    rating = models.IntegerField(null=True)


class Italian(Restaurant):
    gnocchi = models.BooleanField(default=False)


class Bar(Place):
    owner = models.OneToOneField(Place, models.CASCADE, parent_link=True, primary_key=True)
    beers = models.IntegerField(default=0)
    partner = models.ForeignKey("self", models.SET_NULL, null=True)


class Good(Place):
    class Meta:
        proxy = True
        ordering = ["-name"]


class Supplier(models.Model):
    place = models.ForeignKey(Place, models.CASCADE, related_name="suppliers")
    customers = models.ManyToManyField(Restaurant, related_name="providers")
    favourite = models.ForeignKey(Good, models.CASCADE, null=True, related_name="fans")


class Waiter(models.Model):
    restaurant = models.ForeignKey(Restaurant, models.CASCADE)
    name = models.CharField(max_length=50)


class Licence(models.Model):
    bar = models.OneToOneField(Bar, models.CASCADE, primary_key=True)
    code = models.CharField(max_length=5)


class Mother(models.Model):
    mother_key = models.AutoField(primary_key=True)
    left = models.IntegerField()


class Father(models.Model):
    father_key = models.AutoField(primary_key=True)
    right = models.IntegerField()


class Child(Mother, Father):
    own = models.IntegerField()
