from django.db import models


class A(models.Model):
    class Meta:
        unique_together = 42


class B(models.Model):
    one = models.IntegerField()
    two = models.IntegerField()

    class Meta:
        unique_together = [("one", "two"), 42]


class C(models.Model):
    class Meta:
        unique_together = ["not_there"]


class D(models.Model):
    tags = models.ManyToManyField("self")

    class Meta:
        unique_together = [["tags"], ["pk"]]


class E(models.Model):
    other = models.ForeignKey("A", models.CASCADE)

    class Meta:
        unique_together = (("other_id", "id"), "ab")


class F(models.Model):
    class Meta:
        unique_together = {"a", "b"}


class G(models.Model):
    class Meta:
        unique_together = "text"


class H(models.Model):
    class Meta:
        unique_together = [42]
