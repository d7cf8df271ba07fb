from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=20)
    bio = models.TextField(blank=True)
    born = models.IntegerField(null=True, blank=True)
    active = models.BooleanField(default=True)


class Book(models.Model):
    title = models.CharField(max_length=20)
    author = models.ForeignKey(Author, on_delete=models.CASCADE)
    editor = models.ForeignKey(
        Author, on_delete=models.SET_NULL, null=True, blank=True, related_name="edited"
    )
    pages = models.IntegerField(default=100)
