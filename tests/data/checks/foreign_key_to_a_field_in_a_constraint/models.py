from django.db import models


class Target(models.Model):
    source = models.IntegerField()
    kind = models.IntegerField()
    other = models.IntegerField()

    class Meta:
        unique_together = [["kind"], ["source", "other"]]
        constraints = [
            models.UniqueConstraint(fields=["source"], name="one_source"),
            models.UniqueConstraint(fields=["other"], name="one_other", condition=models.Q(other__gt=3)),
        ]


class Model(models.Model):
    source = models.ForeignKey(Target, models.CASCADE, to_field="source", related_name="+")
    kind = models.ForeignKey(Target, models.CASCADE, to_field="kind", related_name="+")
    other = models.ForeignKey(Target, models.CASCADE, to_field="other", related_name="+")
