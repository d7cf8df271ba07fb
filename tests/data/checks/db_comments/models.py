from django.db import models


class Soil(models.Model):
    name = models.CharField(max_length=9, db_comment="What it is")

    class Meta:
        db_table_comment = "Kinds of soil"


class Plant(models.Model):
    soil = models.ForeignKey(Soil, models.CASCADE, db_comment="Where it grows")
    others = models.ManyToManyField(Soil, related_name="others", db_comment="More")
