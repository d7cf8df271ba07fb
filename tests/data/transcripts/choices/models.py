from django.db import models
from django.core.exceptions import ValidationError


class Level(models.TextChoices):
    LOW = "L", "Low level"
    MID = "M"
    HIGH = "H", "High"


class Size(models.IntegerChoices):
    SMALL = 1
    LARGE = 2, "Very large"


class Item(models.Model):
    code = models.CharField(max_length=5, unique=True)
    level = models.CharField(max_length=1, choices=Level.choices, default=Level.LOW)
    size = models.IntegerField(choices=Size.choices, null=True, blank=True)
    color = models.CharField(max_length=2, choices=[("r", "red"), ("g", "green"), ("Other", [("b", "blue")])], blank=True)
    amount = models.PositiveIntegerField(default=1)
    mail = models.EmailField(blank=True)
    slug = models.SlugField(blank=True)
    price = models.DecimalField(max_digits=4, decimal_places=1, default=0)

    def __str__(self):
        return self.code

    def clean(self):
        if self.code == "bad":
            raise ValidationError("This code is bad.")
        if self.amount > 100:
            raise ValidationError({"amount": "Too many."})


class Slot(models.Model):
    item = models.ForeignKey(Item, on_delete=models.CASCADE, limit_choices_to={"level": "H"})
    row = models.IntegerField()
    col = models.IntegerField(null=True)
    day = models.DateField(null=True, blank=True)
    word = models.CharField(max_length=10, unique_for_date="day", blank=True)

    class Meta:
        unique_together = [("row", "col")]
        constraints = [
            models.CheckConstraint(condition=models.Q(row__gte=0), name="row_not_negative"),
            models.UniqueConstraint(fields=["item", "row"], name="one_per_row"),
            models.CheckConstraint(condition=models.Q(col__lt=10) | models.Q(row=0), name="col_small", violation_error_message="Column too large."),
        ]
