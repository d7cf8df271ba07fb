from django.db import models


class School(models.Model):
    name = models.CharField(max_length=100)

    def __str__(self):
        return self.name


class Student(models.Model):
    name = models.CharField(max_length=100)
    age = models.IntegerField()
    school = models.ForeignKey(
        School, on_delete=models.CASCADE, related_name="students"
    )

    def __str__(self):
        return f"{self.name}, {self.age}"
