import datetime
from decimal import Decimal

from django.db import models
from django.db.models import F, Q

LIMIT = 100
GOOD = "g"


class Product(models.Model):
    class Kind(models.TextChoices):
        GOOD = "g", "Good"
        BAD = "b", "Bad"

    name = models.CharField(max_length=30)
    kind = models.CharField(max_length=1, choices=Kind.choices, default=Kind.GOOD)
    price = models.DecimalField(max_digits=6, decimal_places=2)
    discount = models.DecimalField(max_digits=6, decimal_places=2, null=True)
    weight = models.FloatField(default=1.5)
    stock = models.IntegerField()
    active = models.BooleanField(default=True)
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(price__gte=0), name="price_positive"),
            models.CheckConstraint(
                condition=Q(discount__lt=F("price")), name="%(class)s_discount"
            ),
            models.CheckConstraint(
                condition=Q(stock__range=(0, LIMIT)) & Q(name__startswith="a_%"),
                name="stock_range",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=[GOOD, "b"]) | Q(active=False),
                name="known_kind",
            ),
            models.CheckConstraint(
                condition=~Q(name="", stock=0) & ~Q(discount=Decimal("1.5")),
                name="not_empty",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gt=F("since"), active=True),
                name="period",
            ),
            models.CheckConstraint(
                condition=Q(since__gte=datetime.date(2000, 1, 31)), name="since_2000"
            ),
            models.CheckConstraint(
                condition=Q(stock__lte=F("id") + 10) & ~Q(active=True) & Q(weight__gt=0.5),
                name="sums",
            ),
            models.UniqueConstraint(
                fields=["name"], condition=Q(active=True), name="unique_active"
            ),
            models.UniqueConstraint(
                fields=["stock", "kind"],
                condition=~Q(discount=None) & (Q(stock__gt=1) | Q(kind="g")),
                name="unique_stock",
            ),
        ]
