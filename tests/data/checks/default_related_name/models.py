from django.db import models


class Target(models.Model):
    pass


class Base(models.Model):
    a = models.ForeignKey(Target, models.CASCADE)
    b = models.ForeignKey(Target, models.CASCADE, related_name="%(app_label)s_%(class)s_b")

    class Meta:
        abstract = True
        default_related_name = "%(model_name)ss"


class One(Base):
    pass


class Two(Base):
    class Meta(Base.Meta):
        default_related_name = "ones"


class Three(Base):
    class Meta:
        verbose_name = "three"
