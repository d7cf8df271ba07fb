from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=40)
    friends = models.ManyToManyField("self", blank=True)
    idols = models.ManyToManyField("self", symmetrical=False, related_name="stalkers", blank=True)
    boss = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="reports")
    mother = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="children")
    partner = models.OneToOneField("self", null=True, on_delete=models.SET_NULL)

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name
