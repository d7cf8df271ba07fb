from django.db import models


class A(models.Model):
    pk = models.CompositePrimaryKey("version", "name")
    version = models.IntegerField()
    name = models.CharField(max_length=20)


class B(models.Model):
    key = models.CompositePrimaryKey("a", "b")
    a = models.IntegerField()
    b = models.IntegerField(null=True)


class C(models.Model):
    pk = models.CompositePrimaryKey("missing", "many", "other", "other_id", "total")
    other = models.ForeignKey("E", models.CASCADE)
    many = models.ManyToManyField("E", related_name="+", through="Link", through_fields=("c", "e"))
    total = models.GeneratedField(expression=models.F("other"), output_field=models.IntegerField(), db_persist=True)

    class Meta:
        indexes = [models.Index(fields=["pk"], name="by_pk")]
        unique_together = [("pk", "other")]
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="pk_one")]


class Link(models.Model):
    c = models.ForeignKey(C, models.CASCADE)
    e = models.ForeignKey("E", models.CASCADE)


class D(models.Model):
    one = models.ForeignKey(A, models.CASCADE)
    two = models.OneToOneField(A, models.CASCADE, related_name="two", to_field="pk")
    three = models.ManyToManyField(A, related_name="three")


class E(models.Model):
    pass


class F(models.Model):
    pk = models.CompositePrimaryKey("x", "x2")
    x = models.IntegerField(db_column="same")
    x2 = models.IntegerField(db_column="same")
    many = models.ManyToManyField(E)
