from django.db import models
from django.db.models import Q


class Article(models.Model):
    title = models.CharField(max_length=100, db_index=True)
    author = models.ForeignKey("Author", models.CASCADE)
    published = models.DateField(db_column="pub")
    _hidden = models.IntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(fields=["title", "-published"]),
            models.Index(fields=["author"], name="by_author"),
            models.Index(fields=["-published"], name="%(app_label)s_%(class)s_new"),
            models.Index(fields=["title"], name="only_new", condition=Q(published__gt="2020-01-01")),
        ]


class Author(models.Model):
    name = models.CharField(max_length=100)

    class Meta:
        db_table = "1authors"
        indexes = [models.Index(fields=["name"])]
