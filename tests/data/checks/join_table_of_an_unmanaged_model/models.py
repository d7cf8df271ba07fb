from django.db import models


class Tag(models.Model):
    class Meta:
        managed = False


class Plant(models.Model):
    tags = models.ManyToManyField(Tag, db_table="links")

    class Meta:
        managed = False


class Tree(models.Model):
    tags = models.ManyToManyField(Tag, db_table="links")
