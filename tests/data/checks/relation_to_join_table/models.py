from django.db import models


class Tag(models.Model):
    pass


class Plant(models.Model):
    tags = models.ManyToManyField(Tag)


class Note(models.Model):
    link = models.OneToOneField("playground.Plant_tags", on_delete=models.CASCADE)
