from django.db import models
from django.utils import timezone


class Plant(models.Model):
    both = models.DateField(auto_now=True, auto_now_add=True)
    with_default = models.DateTimeField(auto_now=True, default=timezone.now)
    added = models.TimeField(auto_now_add=True, default=None)
    fine = models.DateTimeField(auto_now_add=True, auto_now=False)
