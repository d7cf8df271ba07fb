from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=100)


class Poet(Author):
    class Meta:
        proxy = True
