from django.db import models


class Country(models.Model):
    name = models.CharField(max_length=60)
    code = models.CharField(max_length=2, unique=True)


class City(models.Model):
    country = models.ForeignKey(Country, on_delete=models.CASCADE, to_field="code")
    capital_of = models.OneToOneField(
        Country,
        on_delete=models.CASCADE,
        to_field="code",
        null=True,
        related_name="capital",
        db_column="capital",
    )
