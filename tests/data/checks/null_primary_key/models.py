from django.db import models


class Plant(models.Model):
    code = models.CharField(max_length=9, primary_key=True, null=True)
