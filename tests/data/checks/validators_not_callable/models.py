from django.core.validators import MinValueValidator
from django.db import models


class Plant(models.Model):
    name = models.CharField(max_length=9, validators=[True])
    mail = models.EmailField(validators=[None, "x"])
    link = models.URLField(validators=(1.5,))
    slug = models.SlugField(validators=[[1, 2], (3,), {"a": 1}])
    size = models.IntegerField(validators=[MinValueValidator(1), 3])
    ip = models.GenericIPAddressField(validators=["it's"])
    price = models.DecimalField(max_digits=4, decimal_places=2, validators=[-1])
