from django.db import models


class Plant(models.Model):
    ip = models.GenericIPAddressField(null=False, blank=True)
    fine = models.GenericIPAddressField(null=True, blank=True)
