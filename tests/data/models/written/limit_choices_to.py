from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=20)
    is_staff = models.BooleanField(default=False)

    def __str__(self):
        return self.name


class Task(models.Model):
    staff_member = models.ForeignKey(
        Person, on_delete=models.CASCADE, limit_choices_to={"is_staff": True}
    )
