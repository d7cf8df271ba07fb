from django.db import models


class Tag(models.Model):
    pass


class Plant(models.Model):
    tags = models.ManyToManyField(Tag, db_table="links")


class Tree(models.Model):
    tags = models.ManyToManyField(Tag, db_table="links")
