from django.db import models


class City(models.Model):
    name = models.CharField(max_length=50)
    country = models.CharField(max_length=50, null=True)

    class Meta:
        ordering = ["country", "-name"]


class Author(models.Model):
    name = models.CharField(max_length=100)
    born = models.DateField(null=True)
    city = models.ForeignKey(City, models.SET_NULL, null=True)
    mentor = models.ForeignKey("self", models.SET_NULL, null=True, related_name="pupils")


class Publisher(models.Model):
    name = models.CharField(max_length=100, unique=True)
    city = models.ForeignKey(City, models.CASCADE)


class Tag(models.Model):
    word = models.SlugField(primary_key=True)


class Book(models.Model):
    title = models.CharField(max_length=200)
    pages = models.IntegerField(default=0)
    price = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    in_print = models.BooleanField(default=True)
    published = models.DateTimeField(null=True)
    author = models.ForeignKey(Author, models.CASCADE)
    editor = models.ForeignKey(Author, models.SET_NULL, null=True, related_name="edited")
    publisher = models.ForeignKey(Publisher, models.CASCADE, to_field="name", related_name="books")
    tags = models.ManyToManyField(Tag, related_name="books")

    class Meta:
        ordering = ["title", "author"]


class Passport(models.Model):
    author = models.OneToOneField(Author, models.CASCADE, related_query_name="pass")
    number = models.IntegerField(unique=True)


class Review(models.Model):
    book = models.ForeignKey(Book, models.CASCADE)
    stars = models.IntegerField(null=True)
    reader = models.ForeignKey(Author, models.CASCADE, null=True, related_name="+")


class Shelf(models.Model):
    books = models.ManyToManyField(Book, through="Place")


class Place(models.Model):
    shelf = models.ForeignKey(Shelf, models.CASCADE)
    book = models.ForeignKey(Book, models.CASCADE)
    position = models.IntegerField()
