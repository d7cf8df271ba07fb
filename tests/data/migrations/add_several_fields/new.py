from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=100)


class Book(models.Model):
    zip = models.CharField(max_length=5, null=True)
    title = models.CharField(max_length=200)
    author = models.ForeignKey(Author, on_delete=models.CASCADE)
    bound = models.BooleanField(default=True)
    alias = models.SlugField(null=True)
