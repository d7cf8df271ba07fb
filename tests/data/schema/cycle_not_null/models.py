from django.db import models


class Department(models.Model):
    name = models.CharField(max_length=30, unique=True)
    head = models.ForeignKey("Employee", models.PROTECT, related_name="heads")

    class Meta:
        unique_together = [("name", "head")]
        indexes = [models.Index(fields=["head", "-name"])]


class Employee(models.Model):
    name = models.CharField(max_length=30)
    department = models.ForeignKey(Department, models.CASCADE)
    slug = models.SlugField()

    class Meta:
        unique_together = [("name", "department")]
        constraints = [
            models.UniqueConstraint(fields=["department", "slug"], name="one_slug"),
            models.CheckConstraint(condition=~models.Q(name=""), name="has_name"),
        ]
