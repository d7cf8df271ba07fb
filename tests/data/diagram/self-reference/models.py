from django.db import models


class Employee(models.Model):
    name = models.CharField(max_length=100)
    manager = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="reports")
