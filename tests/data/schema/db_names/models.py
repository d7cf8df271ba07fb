from django.db import models


class Order(models.Model):
    group = models.CharField(max_length=10, db_column="Group")
    select = models.ForeignKey("Thing", models.CASCADE, db_column="the thing")

    class Meta:
        db_table = "Order"


class Thing(models.Model):
    orders = models.ManyToManyField(Order, related_name="things")

    class Meta:
        db_table = "my things"
