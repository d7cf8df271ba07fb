from django.db import models


class Plant(models.Model):
    none = models.CharField()
    zero = models.CharField(max_length=0)
    minus = models.CharField(max_length=-1)
    text = models.CharField(max_length="20")
    words = models.CharField(max_length="bad")
    truth = models.CharField(max_length=True)
    fraction = models.SlugField(max_length=2.5)
    mail = models.EmailField(max_length=0)
    nothing = models.URLField(max_length=None)
    path = models.FileField(max_length=-3)
