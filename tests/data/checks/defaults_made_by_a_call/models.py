from django.db import models


class Plant(models.Model):
    a = models.JSONField(default=dict())
    b = models.JSONField(default=list())
    c = models.JSONField(default=lambda: {})
