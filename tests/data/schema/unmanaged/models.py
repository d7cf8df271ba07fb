from django.db import models


class Legacy(models.Model):
    name = models.CharField(max_length=10)
    tags = models.ManyToManyField("Tag")
    others = models.ManyToManyField("Other")

    class Meta:
        managed = False
        db_table = "legacy"


class Tag(models.Model):
    belongs = models.ForeignKey(Legacy, models.CASCADE, related_name="owned")


class Other(models.Model):
    class Meta:
        managed = False
