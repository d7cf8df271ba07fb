from django.db import models


class Code(models.Model):
    code = models.CharField(max_length=9, primary_key=True)


class Book(models.Model):
    code = models.ForeignKey(Code, models.CASCADE)
