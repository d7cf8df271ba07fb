from django.db import models


class Tag(models.Model):
    pass


class Link(models.Model):
    tag = models.ForeignKey(Tag, models.CASCADE)
    plant = models.ForeignKey("Plant", models.CASCADE)


class LinkProxy(Link):
    class Meta:
        proxy = True


class Plant(models.Model):
    tags = models.ManyToManyField(Tag, through=Link, related_name="a")
    proxied = models.ManyToManyField(Tag, through="LinkProxy", related_name="b")
