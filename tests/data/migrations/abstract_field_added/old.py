from django.db import models


class Base(models.Model):
    made = models.DateField(null=True)

    class Meta:
        abstract = True


class One(Base):
    name = models.TextField()


class Two(Base):
    name = models.TextField(blank=True)
