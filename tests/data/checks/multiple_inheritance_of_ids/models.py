from django.db import models


class Mother(models.Model):
    pass


class Father(models.Model):
    key = models.AutoField(primary_key=True)


class Child(Mother, Father):
    pass
