from django.db import models


class Plant(models.Model):
    height_ = models.IntegerField()
    _width = models.IntegerField()
