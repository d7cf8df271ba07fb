from django.db import models


class Plant(models.Model):
    class Meta:
        proxy = True
