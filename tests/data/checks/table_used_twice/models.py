from django.db import models


class Plant(models.Model):
    class Meta:
        db_table = "same"


class Tree(models.Model):
    class Meta:
        db_table = "same"


class Bush(models.Model):
    class Meta:
        db_table = "same"
        managed = False


class Proxy(Tree):
    class Meta:
        proxy = True


class Weed(models.Model):
    class Meta:
        db_table = "playground_moss"


class Moss(models.Model):
    pass
