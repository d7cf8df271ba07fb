from django.db import models


class Named(models.Model):
    name = models.CharField(max_length=30)
    tags = models.ManyToManyField("Tag", related_name="%(class)s_items", blank=True)

    class Meta:
        abstract = True
        ordering = ["name"]

    def __str__(self):
        return self.name

    def shout(self):
        return self.name.upper()


class Dated(models.Model):
    year = models.IntegerField(default=2000)
    boss = models.ForeignKey("Tag", null=True, on_delete=models.CASCADE, related_name="%(app_label)s_%(class)s_set",
                             related_query_name="%(class)s")

    class Meta:
        abstract = True


class Tag(models.Model):
    word = models.CharField(max_length=20)

    def __str__(self):
        return self.word


class Song(Named, Dated):
    length = models.IntegerField(default=3)


class Film(Named, Dated):
    name = models.CharField(max_length=60, default="untitled")

    class Meta(Named.Meta):
        ordering = ["-name"]


class Clip(Song):
    class Meta:
        proxy = True

    def shout(self):
        return "clip " + super().shout()
