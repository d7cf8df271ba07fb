from django.db import models


class Customer(models.Model):
    name = models.CharField(max_length=100)

    def __str__(self):
        return self.name


class Order(models.Model):
    customer = models.ForeignKey(
        Customer, on_delete=models.PROTECT, related_name="orders"
    )
    number = models.PositiveIntegerField(unique=True)
    placed = models.DateField()

    class Meta:
        ordering = ["number"]

    def __str__(self):
        return f"Order #{self.number}"
