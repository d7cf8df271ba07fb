from django.db import models


class Base(models.Model):
    name = models.CharField(max_length=5)

    class Meta:
        abstract = True
        indexes = [
            models.Index(fields=["name"], name="same"),
            models.Index(fields=["name"], name="%(app_label)s_%(class)s_x"),
            models.Index(fields=["name"]),
        ]


class One(Base):
    pass


class Two(Base):
    pass
