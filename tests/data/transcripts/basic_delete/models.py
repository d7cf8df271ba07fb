from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=50)
    born = models.IntegerField(null=True, blank=True)

    def __str__(self):
        return self.name


class Book(models.Model):
    title = models.CharField(max_length=80)
    author = models.ForeignKey(Author, on_delete=models.CASCADE)
    pages = models.IntegerField(default=100)
    price = models.DecimalField(max_digits=6, decimal_places=2, null=True)
    published = models.DateField(null=True)
    in_print = models.BooleanField(default=True)

    def __str__(self):
        return self.title
