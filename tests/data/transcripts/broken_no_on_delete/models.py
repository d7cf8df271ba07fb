from django.db import models


class Writer(models.Model):
    name = models.CharField(max_length=20)


class Article(models.Model):
    title = models.CharField(max_length=20)
    writer = models.ForeignKey(Writer)
