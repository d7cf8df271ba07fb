from django.db import models


class Plant(models.Model):
    name = models.CharField(max_length=5, db_comment="x")

    class Meta:
        required_db_features = {
            "supports_comments",
            "supports_covering_indexes",
            "supports_nulls_distinct_unique_constraints",
            "supports_deferrable_unique_constraints",
        }
        db_table_comment = "x"
        indexes = [models.Index(fields=["name"], include=["id"], name="i")]
        constraints = [
            models.UniqueConstraint(fields=["name"], include=["id"], name="a"),
            models.UniqueConstraint(fields=["name"], nulls_distinct=True, name="b"),
            models.UniqueConstraint(fields=["name"], deferrable=models.Deferrable.IMMEDIATE, name="c"),
        ]


class Tree(models.Model):
    class Meta:
        required_db_features = ["supports_comments"]
        db_table_comment = "y"
