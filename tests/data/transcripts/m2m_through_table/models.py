from django.db import models


class Member(models.Model):
    name = models.CharField(max_length=40)

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name


class Band(models.Model):
    title = models.CharField(max_length=40)
    members = models.ManyToManyField(Member)
    fans = models.ManyToManyField(Member, related_name="favourites", blank=True)

    class Meta:
        ordering = ["title"]

    def __str__(self):
        return self.title
