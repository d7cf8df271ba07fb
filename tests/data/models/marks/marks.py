import os
from django.db import models
from django.dispatch import receiver
from django.db.models.signals import post_save
from django.contrib.postgres.fields import ArrayField
from .helpers import slug

try:
    import json
except ImportError:
    json = None

if os.environ.get("EXTRA"):
    class Extra(models.Model):
        pass

COMMON = {"null": True}


class MyField(models.CharField):
    pass


class Mixin:
    extra = models.CharField(max_length=3)


class Article(Mixin, models.Model):
    title = models.CharField(max_length=100, **COMMON)
    code = MyField(max_length=3)
    tags = ArrayField(models.CharField(max_length=10))
    total = models.GeneratedField(expression=models.F("a"), output_field=models.IntegerField(), db_persist=True)
    first = second = models.IntegerField()
    title = models.TextField()

    for letter in "abc":
        locals()[letter] = models.IntegerField()

    if os.name == "posix":
        path = models.TextField()

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)

    async def later(self):
        pass


@receiver(post_save, sender=Article)
def saved(sender, **kwargs):
    pass


Article.add_to_class("late", models.IntegerField())
print("done")
