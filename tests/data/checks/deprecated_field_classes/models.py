from django.db import models


class Plant(models.Model):
    a = models.IPAddressField()
    b = models.NullBooleanField()
    c = models.CommaSeparatedIntegerField(max_length=5)
