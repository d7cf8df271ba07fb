from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=50)


class Book(models.Model):
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name="books")
    editor = models.ForeignKey(
        Author, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    reviewer = models.ForeignKey(
        Author,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="reviews",
        related_query_name="review",
    )
    printer = models.ForeignKey(
        Author,
        on_delete=models.PROTECT,
        db_column="printed_by",
        related_name="%(class)s_prints",
    )
    plain = models.ForeignKey(
        Author, models.RESTRICT, db_index=False, related_name="%(app_label)s_plain"
    )
    sequel_of = models.ForeignKey("self", models.CASCADE, null=True, blank=True)
