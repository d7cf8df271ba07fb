from django.db import models


class Publication(models.Model):
    title = models.CharField(max_length=30)

    class Meta:
        ordering = ["title"]

    def __str__(self):
        return self.title


class Reporter(models.Model):
    first = models.CharField(max_length=30)
    last = models.CharField(max_length=30)

    def __str__(self):
        return f"{self.first} {self.last}"


class Story(models.Model):
    headline = models.CharField(max_length=100)
    pub_date = models.DateField(null=True)
    reporter = models.ForeignKey(Reporter, on_delete=models.CASCADE)
    publications = models.ManyToManyField(Publication)

    class Meta:
        ordering = ["headline"]

    def __str__(self):
        return self.headline
