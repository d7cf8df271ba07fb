from django.db import models


class Student(models.Model):
    name = models.CharField(max_length=100)
    courses = models.ManyToManyField("Course")


class Course(models.Model):
    name = models.CharField(max_length=200)
