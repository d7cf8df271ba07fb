from django.db import models


class Plant(models.Model):
    number = models.AutoField(primary_key=True)


class Seed(models.Model):
    number = models.BigAutoField(primary_key=True, max_length=5)
