from django.db import models


class Base(models.Model):
    name = models.CharField(max_length=9)

    class Meta:
        abstract = True


class Plant(models.Model):
    by_name = models.ForeignKey("Base", models.CASCADE)
    by_class = models.ForeignKey(Base, models.CASCADE, related_name="name")
    many_name = models.ManyToManyField("Base")
    many_class = models.ManyToManyField(Base)
