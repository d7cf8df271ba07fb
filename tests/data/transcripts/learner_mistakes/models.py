from django.db import models


class Student(models.Model):
    name = models.CharField(max_length=30)
    age = models.IntegerField(default=20)

    def __str__(self):
        return self.name


class Course(models.Model):
    title = models.CharField(max_length=30)
    students = models.ManyToManyField(Student, related_name="courses")
    teacher = models.ForeignKey("Teacher", null=True, on_delete=models.SET_NULL)

    def __str__(self):
        return self.title


class Teacher(models.Model):
    name = models.CharField(max_length=30)

    def __str__(self):
        return f"Prof. {self.name}"


class Grade(models.Model):
    student = models.ForeignKey(Student, on_delete=models.CASCADE, related_name="grades")
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="grades")
    points = models.FloatField()

    class Meta:
        unique_together = [("student", "course")]
