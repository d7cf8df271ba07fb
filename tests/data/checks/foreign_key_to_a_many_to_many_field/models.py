from django.db import models


class Tag(models.Model):
    pass


class Target(models.Model):
    tags = models.ManyToManyField(Tag)


class Model(models.Model):
    target = models.ForeignKey(Target, models.CASCADE, to_field="tags")
