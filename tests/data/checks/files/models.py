from django.db import models


class Plant(models.Model):
    a = models.FileField(primary_key=True)


class Seed(models.Model):
    a = models.FileField(primary_key=False)
    b = models.FileField(upload_to="/absolute")
    c = models.FileField(upload_to="relative/")
    d = models.ImageField(upload_to="/pictures")
