from django.db import models


class Parent(models.Model):
    name = models.CharField(max_length=100)

    def __str__(self):
        return self.name


class Child(models.Model):
    name = models.CharField(max_length=100)
    parent = models.ForeignKey(
        Parent, on_delete=models.CASCADE, related_name="children"
    )

    class Meta:
        verbose_name_plural = "children"

    def __str__(self):
        return self.name
