from django.db import models


class Student(models.Model):
    FRESHMAN = "FR"
    YEARS = [(FRESHMAN, "Freshman"), ("SO", "Sophomore")]

    class Size(models.IntegerChoices):
        SMALL = 1
        LARGE = 2, "Very large"
        __empty__ = "(unknown)"

    year = models.CharField(max_length=2, choices=YEARS, default=FRESHMAN)
    size = models.IntegerField(choices=Size.choices, default=Size.SMALL)
    shirt = models.IntegerField(choices=Size, null=True)
    media = models.CharField(
        max_length=5, choices=[("Audio", [("cd", "CD")]), ("x", "Unknown")]
    )
    grade = models.CharField(max_length=1, choices={"a": "Best", "b": "Good"})
