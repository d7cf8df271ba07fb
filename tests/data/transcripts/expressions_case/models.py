from django.db import models


class Shop(models.Model):
    name = models.CharField(max_length=30)
    opened = models.DateField(null=True)

    def __str__(self):
        return self.name


class Product(models.Model):
    name = models.CharField(max_length=30)
    price = models.DecimalField(max_digits=7, decimal_places=2)
    weight = models.FloatField(null=True)
    stock = models.IntegerField(default=0)
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="products")
    labels = models.ManyToManyField("Label")

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name


class Label(models.Model):
    word = models.CharField(max_length=30)

    def __str__(self):
        return self.word


class Sale(models.Model):
    product = models.ForeignKey(Product, on_delete=models.CASCADE)
    amount = models.IntegerField(default=1)
    discount = models.IntegerField(null=True)
    day = models.DateField(null=True)

    def __str__(self):
        return f"{self.amount} x {self.product}"


def fill():
    import datetime

    north = Shop.objects.create(name="North", opened=datetime.date(2000, 5, 1))
    south = Shop.objects.create(name="South", opened=datetime.date(2010, 1, 31))
    Shop.objects.create(name="Empty")
    red, big, new = [Label.objects.create(word=word) for word in ("red", "big", "new")]
    rows = [("apple", "1.20", 0.2, 50, north, [red]), ("bike", "450.00", 14.5, 2, north, [red, big]),
            ("car", "9999.99", None, 0, south, [big, new]), ("dice", "0.80", 0.01, 500, south, [])]
    for name, price, weight, stock, shop, labels in rows:
        product = Product.objects.create(name=name, price=price, weight=weight, stock=stock, shop=shop)
        product.labels.set(labels)
        for i in range(len(labels) + 1):
            Sale.objects.create(product=product, amount=i + 1, discount=i or None, day=datetime.date(2024, i + 1, 10))
