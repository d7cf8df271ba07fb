from django.db import models


class AnExtraordinarilyLongNameForAModelOfNoImportance(models.Model):
    an_extraordinarily_long_name_for_a_field_of_no_importance = models.CharField(
        max_length=5, db_index=True
    )
    another_extraordinarily_long_name = models.ManyToManyField("self")
    previous_one_of_the_same_kind = models.ForeignKey(
        "AnExtraordinarilyLongNameForAModelOfNoImportance", models.CASCADE
    )

    class Meta:
        unique_together = [
            (
                "an_extraordinarily_long_name_for_a_field_of_no_importance",
                "previous_one_of_the_same_kind",
            )
        ]
