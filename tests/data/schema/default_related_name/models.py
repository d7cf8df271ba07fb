from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=20)


class Base(models.Model):
    author = models.ForeignKey(Author, models.CASCADE)

    class Meta:
        abstract = True
        default_related_name = "%(app_label)s_%(model_name)ss"


class Poem(Base):
    readers = models.ManyToManyField("Reader", related_name="read")


class Novel(Base):
    pass


class Reader(models.Model):
    pass
