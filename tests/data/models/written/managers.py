from django.db import models


class Blog(models.Model):
    name = models.CharField(max_length=100)

    def __str__(self):
        return self.name


class EntryQuerySet(models.QuerySet):
    def is_published(self):
        return self.filter(published=True)


class EntryManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().exclude(headline="")

    def is_published(self):
        return self.filter(published=True)


class Entry(models.Model):
    blog = models.ForeignKey(Blog, on_delete=models.CASCADE)
    headline = models.CharField(max_length=100, blank=True)
    published = models.BooleanField(default=False)

    objects = models.Manager()
    entries = EntryManager()
    sets = EntryQuerySet.as_manager()

    def __str__(self):
        return self.headline or "(none)"
