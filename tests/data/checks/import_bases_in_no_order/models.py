from django.db import models


class Plant(models.Model):
    pass


class Tree(models.Model, Plant):
    pass
