from django.db import models


def harmless(value):
    pass


class Tag(models.Model):
    name = models.CharField(max_length=20)


class Plant(models.Model):
    tags = models.ManyToManyField(Tag, null=True, validators=[harmless], db_comment="x")
    friends = models.ManyToManyField("self", related_name="children", null=False)
    one_way = models.ManyToManyField("self", related_name="parents", symmetrical=False)
    both = models.ManyToManyField("self", symmetrical=True, related_name="+")
