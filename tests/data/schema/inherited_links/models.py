from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=30)
    friend = models.ForeignKey("self", models.SET_NULL, null=True)


class Role(Person):
    class Meta:
        abstract = True


class Teacher(Role):
    subject = models.CharField(max_length=30)


class Head(Teacher):
    class Meta:
        verbose_name_plural = "heads"


class School(models.Model):
    head = models.OneToOneField(Head, models.CASCADE)
    teachers = models.ManyToManyField(Teacher, related_name="schools")
