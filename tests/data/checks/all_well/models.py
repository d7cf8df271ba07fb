from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=100)

    class Meta:
        ordering = ["name"]


class Book(models.Model):
    title = models.CharField(max_length=100, db_index=True)
    authors = models.ManyToManyField(Author, related_name="books")
    editor = models.ForeignKey(Author, null=True, on_delete=models.SET_NULL, related_name="edited_books")

    class Meta:
        indexes = [models.Index(fields=["title"])]
        constraints = [models.UniqueConstraint(fields=["title", "editor"], name="once")]
