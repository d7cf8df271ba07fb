from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models


class Tag(models.Model):
    content_object = GenericForeignKey()


class Note(models.Model):
    content_type = models.IntegerField()
    object_id = models.PositiveIntegerField()
    content_object = GenericForeignKey("content_type", "object_id")


class Link(models.Model):
    what = models.ForeignKey(Tag, models.CASCADE)
    which = models.PositiveIntegerField()
    thing = GenericForeignKey("what", fk_field="which")


class Fine(models.Model):
    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.PositiveIntegerField()
    content_object = GenericForeignKey()


class Child(Note):
    pass
