from django.db import models


class Article(models.Model):
    title = models.CharField()
    writer = models.ForeignKey(Writer, on_delete=models.CASCADE)


class Writer(models.Model):
    name = models.CharField(max_length=20)
