from django.db import models


class Plant(models.Model):
    id = models.CharField(max_length=9)


class Tree(models.Model):
    id = models.CharField(max_length=9)
    key = models.IntegerField(primary_key=True)
