from django.db import models


class Tag(models.Model):
    class Meta:
        db_table = "links"


class Plant(models.Model):
    tags = models.ManyToManyField(Tag, db_table="links")
