from django.db import models


class Writer(models.Model):
    name = models.CharField(max_length=20)


class Article(models.Model):
    writer = models.ForeignKey(Writer, on_delete=models.CASCADE)
    editor = models.ForeignKey(Writer, on_delete=models.CASCADE)
    price = models.DecimalField()
