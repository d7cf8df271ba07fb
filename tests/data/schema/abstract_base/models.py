from django.db import models


class Stamped(models.Model):
    created = models.DateTimeField(auto_now_add=True)
    owner = models.ForeignKey(
        "Owner", models.CASCADE, related_name="%(app_label)s_%(class)s_related"
    )
    tags = models.ManyToManyField("Tag", related_name="%(class)ss")

    class Meta:
        abstract = True
        ordering = ["created"]
        unique_together = [("owner", "created")]
        indexes = [models.Index(fields=["created"])]
        constraints = [
            models.UniqueConstraint(fields=["created"], name="%(class)s_created")
        ]


class Named(models.Model):
    name = models.CharField(max_length=30)

    class Meta:
        abstract = True


class Article(Named, Stamped):
    text = models.TextField()


class Note(Stamped):
    owner = models.ForeignKey("Owner", models.SET_NULL, null=True)

    class Meta(Stamped.Meta):
        db_table = "notes"
        verbose_name_plural = "notes of all"


class Loose(Stamped):
    created = None

    class Meta:
        ordering = ["id"]


class Owner(Named):
    pass


class Tag(Named):
    name = models.SlugField(primary_key=True)
