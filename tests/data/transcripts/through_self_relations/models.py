from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=40)
    follows = models.ManyToManyField("self", through="Follow", symmetrical=False, related_name="followers")
    friends = models.ManyToManyField("self", through="Friendship", through_fields=("first", "second"), symmetrical=True)

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name


class Follow(models.Model):
    source = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="out_links")
    target = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="in_links")
    weight = models.IntegerField(default=1)


class Friendship(models.Model):
    first = models.ForeignKey(Person, on_delete=models.CASCADE)
    second = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    since = models.IntegerField(null=True)
