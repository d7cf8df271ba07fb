from django.db import models


class Plant(models.Model):
    a = models.IntegerField(db_column="bar")
    b = models.IntegerField(db_column="bar")
    bar = models.IntegerField()
    other = models.ForeignKey("self", models.CASCADE, db_column="bar")
