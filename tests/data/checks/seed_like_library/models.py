from django.db import models


class Publisher(models.Model):
    name = models.CharField(max_length=100)


class Author(models.Model):
    name = models.CharField(max_length=100)
    favourite = models.ForeignKey("Book", on_delete=models.SET_NULL)


class Book(models.Model):
    title = models.CharField(max_length=100)
    authors = models.ManyToManyField(Author)
    editor = models.ForeignKey(Author, on_delete=models.PROTECT)
    publisher = models.OneToOneField(Publisher, on_delete=models.SET_DEFAULT)

    class Meta:
        ordering = ["titel"]
