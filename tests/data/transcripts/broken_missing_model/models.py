from django.db import models


class Article(models.Model):
    title = models.CharField(max_length=20)
    author = models.ForeignKey("Writer", on_delete=models.CASCADE)
