from django.db import models


class Tag(models.Model):
    pass


class Plant(models.Model):
    tags = models.ManyToManyField(Tag)


class Tree(models.Model):
    tags = models.ManyToManyField(Tag, db_table="playground_plant_tags")
    users = models.ManyToManyField("auth.User", db_table="auth_user_groups")
