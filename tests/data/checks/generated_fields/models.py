from django.db import models


class Plant(models.Model):
    width = models.IntegerField()
    area = models.GeneratedField(expression=models.F("width"), output_field=models.IntegerField(), db_persist=False)
    bad = models.GeneratedField(
        expression=models.F("width"), output_field=models.CharField(max_length=-1), db_persist=True
    )
    odd = models.GeneratedField(
        expression=models.F("width"), output_field=models.IntegerField(max_length=3), db_persist=True
    )
    both = models.GeneratedField(
        expression=models.F("width"),
        output_field=models.DecimalField(max_digits=-1, db_comment="x"),
        db_persist=True,
    )

    class Meta:
        ordering = ["area", "-bad__lower", "odd__exact"]
        indexes = [models.Index(fields=["area"], name="by_area")]
