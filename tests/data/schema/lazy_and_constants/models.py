from django.db import models

LENGTH = 40
AUTHOR = "Author"
RULE = models.CASCADE


class Book(models.Model):
    SHORT = 10
    title = models.CharField(max_length=LENGTH)
    code = models.CharField(max_length=SHORT, unique=True)
    author = models.ForeignKey(AUTHOR, on_delete=RULE)
    shelf = models.ForeignKey("playground.Shelf", models.CASCADE)


class Author(models.Model):
    pass


class Shelf(models.Model):
    first = models.OneToOneField(Book, models.CASCADE, related_name="+")
