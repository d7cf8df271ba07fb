from django.db import models


class Plain(models.Model):
    pass


class Link(models.Model):
    one = models.ForeignKey(Plain, on_delete=models.CASCADE)
    many = models.ManyToManyField(Plain, related_name="links")


class Odd(models.Model):
    text = models.TextField()

    def __str__(self):
        return None


class Shown(models.Model):
    text = models.CharField(max_length=10)

    def __repr__(self):
        return f"Shown({self.text})"
