from django.db import models


class Author(models.Model):
    class Meta:
        ordering = ["book", "books", "book_set", "shelf", "critic__name", "critic__pk"]


class Book(models.Model):
    author = models.ForeignKey(Author, models.CASCADE)


class Shelf(models.Model):
    author = models.ManyToManyField(Author, related_name="+", related_query_name="shelf")


class Critic(models.Model):
    author = models.OneToOneField(Author, models.CASCADE)
