from django.db import models


class Base(models.Model):
    ip_ = models.IPAddressField()

    class Meta:
        abstract = True


class Plant(Base):
    flag = models.NullBooleanField()

    class Meta:
        ordering = ["flag"]
