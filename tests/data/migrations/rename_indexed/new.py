from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=100)


class Book(models.Model):
    title = models.CharField(max_length=200)
    size = models.IntegerField(default=0)
    
    class Meta:
        unique_together = [('title', 'size')]
        indexes = [models.Index(fields=['size'], name='by_pages')]
