from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=20, primary_key=True)

    def __str__(self):
        return self.name


class Photo(models.Model):
    file = models.CharField(max_length=20, unique=True)
    tags = models.ManyToManyField(Tag, blank=True)
    cover_of = models.OneToOneField("Album", null=True, blank=True, on_delete=models.SET_NULL, related_name="cover")

    class Meta:
        ordering = ["file"]

    def __str__(self):
        return self.file


class Album(models.Model):
    title = models.CharField(max_length=20)
    photos = models.ManyToManyField(Photo, related_name="albums")

    class Meta:
        ordering = ["title"]

    def __str__(self):
        return self.title
