from django.db import models


class Country(models.Model):
    name = models.CharField(max_length=60)


class Customer(models.Model):
    name = models.CharField(max_length=100)
    email = models.CharField(max_length=200, unique=True)
    country = models.ForeignKey(Country, on_delete=models.SET_NULL, null=True)
    referred_by = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="referrals")


class Address(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE)
    country = models.ForeignKey(Country, on_delete=models.CASCADE)
    street = models.CharField(max_length=100)


class Category(models.Model):
    name = models.CharField(max_length=60)
    parent = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="children")


class Supplier(models.Model):
    name = models.CharField(max_length=100)
    country = models.ForeignKey(Country, on_delete=models.CASCADE)


class Product(models.Model):
    name = models.CharField(max_length=100)
    price = models.DecimalField(max_digits=8, decimal_places=2)
    category = models.ForeignKey(Category, on_delete=models.CASCADE)
    supplier = models.ForeignKey(Supplier, on_delete=models.CASCADE)
    tags = models.ManyToManyField("Tag")


class Tag(models.Model):
    name = models.CharField(max_length=30)


class Order(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE)
    placed = models.DateTimeField()
    billing = models.ForeignKey(Address, on_delete=models.CASCADE, related_name="bills")
    shipping = models.ForeignKey(Address, on_delete=models.CASCADE, related_name="parcels")


class OrderItem(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="items")
    product = models.ForeignKey(Product, on_delete=models.CASCADE)
    quantity = models.IntegerField()


class Review(models.Model):
    product = models.ForeignKey(Product, on_delete=models.CASCADE)
    author = models.ForeignKey(Customer, on_delete=models.SET_NULL, null=True)
    stars = models.IntegerField()


class Profile(models.Model):
    customer = models.OneToOneField(Customer, on_delete=models.CASCADE)
    newsletter = models.BooleanField()


class Setting(models.Model):
    key = models.CharField(max_length=40)
    value = models.CharField(max_length=40)
