from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=30)
    born = models.DateField(null=True)
    friends = models.ManyToManyField("self")

    class Meta:
        ordering = ["name"]


class Publisher(models.Model):
    title = models.CharField(max_length=30)
    owner = models.ForeignKey(Author, null=True, on_delete=models.SET_NULL, related_name="firms")


class Book(models.Model):
    title = models.CharField(max_length=30)
    pages = models.IntegerField(default=0)
    price = models.DecimalField(max_digits=6, decimal_places=2, default=0)
    out = models.DateTimeField(null=True)
    good = models.BooleanField(default=True)
    author = models.ForeignKey(Author, on_delete=models.CASCADE)
    editor = models.ForeignKey(Author, null=True, on_delete=models.SET_NULL, related_name="edited")
    publisher = models.ForeignKey(Publisher, null=True, on_delete=models.CASCADE)
    readers = models.ManyToManyField(Author, related_name="read", db_table="reading")


class Cover(models.Model):
    book = models.OneToOneField(Book, on_delete=models.CASCADE)
    color = models.CharField(max_length=10, db_column="hue")

    class Meta:
        db_table = "covers"


class Atlas(Book):
    maps = models.IntegerField(default=1)
