from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=100)


class Book(models.Model):
    heading = models.CharField(max_length=200, db_column='title')
    author = models.ForeignKey(Author, on_delete=models.CASCADE)
