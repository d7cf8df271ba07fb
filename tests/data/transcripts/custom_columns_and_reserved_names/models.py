from django.db import models


class Step(models.Model):
    class_name = models.CharField(max_length=20, db_column="class")
    order = models.IntegerField(db_column="order")
    group = models.CharField(max_length=10, default="g", db_column="select from")
    index = models.ForeignKey("self", null=True, on_delete=models.CASCADE, db_column="index", related_name="where")

    class Meta:
        db_table = "table"
        ordering = ["order"]

    def __str__(self):
        return self.class_name


class Log(models.Model):
    key = models.AutoField(primary_key=True, db_column="log key")
    steps = models.ManyToManyField(Step, db_table="log steps")
    text = models.CharField("the text", max_length=30, db_comment="x")

    class Meta:
        db_table = "the log"
        verbose_name = "entry"
        verbose_name_plural = "entries"
        get_latest_by = ["text", "-pk"]

    def __str__(self):
        return self.text
