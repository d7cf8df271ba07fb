from django.db import models


class _Plant(models.Model):
    pass


class Plant_(models.Model):
    pass


class Pla__nt(models.Model):
    pass
