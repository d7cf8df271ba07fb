from django.db import models


class Tag(models.Model):
    pass


class Plant(models.Model):
    tags = models.ManyToManyField(Tag, unique=True)
