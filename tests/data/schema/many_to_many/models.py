from django.db import models


class Student(models.Model):
    name = models.CharField(max_length=50)


class Course(models.Model):
    title = models.CharField(max_length=50)
    students = models.ManyToManyField(Student)
    assistants = models.ManyToManyField(
        Student, related_name="assisted", db_table="course_assistants"
    )
    tags = models.ManyToManyField("Tag", blank=True, db_constraint=False)


class Tag(models.Model):
    label = models.CharField(max_length=20, primary_key=True)
