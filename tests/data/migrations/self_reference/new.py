from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=100)
    mentor = models.ForeignKey('self', models.SET_NULL, null=True, blank=True)
