from django.db import models


class Article(models.Model):
    article_id = models.AutoField(primary_key=True)
    headline = models.CharField(max_length=40)


class Book(models.Model):
    book_id = models.AutoField(primary_key=True)
    title = models.CharField(max_length=40)


class BookReview(Book, Article):
    stars = models.PositiveSmallIntegerField()
