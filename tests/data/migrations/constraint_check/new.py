from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=100)


class Book(models.Model):
    title = models.CharField(max_length=200)
    pages = models.IntegerField()
    
    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pages__gte=1) & models.Q(pages__lt=9000), name='pages_range')]
