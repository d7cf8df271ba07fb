from django.db import models


class Plant(models.Model):
    tags = models.JSONField(default={})
    more = models.JSONField(default=[])
    fine = models.JSONField(default=dict)
    text = models.JSONField(default="x")
    none = models.JSONField(default=None, null=True)
