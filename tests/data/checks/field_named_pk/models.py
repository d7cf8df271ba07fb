from django.db import models


class Plant(models.Model):
    pk = models.IntegerField()
