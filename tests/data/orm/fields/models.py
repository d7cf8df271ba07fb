from django.core.validators import MaxValueValidator, MinLengthValidator, MinValueValidator, RegexValidator
from django.db import models


class Shelf(models.Model):
    code = models.CharField(max_length=5, unique=True)


class Item(models.Model):
    name = models.CharField(max_length=8)
    short = models.CharField(max_length=1, blank=True)
    text = models.TextField(blank=True, null=True)
    slug = models.SlugField()
    email = models.EmailField()
    url = models.URLField()
    size = models.CharField(max_length=2, choices=[("S", "Small"), ("L", "Large")])
    rank = models.IntegerField(choices=[(1, "First"), (2, "Second")], null=True)
    count = models.IntegerField()
    big = models.BigIntegerField()
    small = models.SmallIntegerField()
    amount = models.PositiveIntegerField()
    stars = models.IntegerField(validators=[MinValueValidator(1), MaxValueValidator(5, "At most five.")])
    plate = models.CharField(max_length=10, validators=[MinLengthValidator(3), RegexValidator(r"^[A-Z]+$")])
    weight = models.FloatField()
    price = models.DecimalField(max_digits=5, decimal_places=2)
    active = models.BooleanField()
    maybe = models.BooleanField(null=True)
    day = models.DateField()
    moment = models.DateTimeField()
    clock = models.TimeField()
    length = models.DurationField()
    key = models.UUIDField()
    ip = models.GenericIPAddressField()
    named = models.IntegerField(error_messages={"invalid": "“%(value)s” is no number.", "null": "Needed."})
    shelf = models.ForeignKey(Shelf, on_delete=models.CASCADE)
    by_code = models.ForeignKey(Shelf, on_delete=models.CASCADE, to_field="code", related_name="coded")
