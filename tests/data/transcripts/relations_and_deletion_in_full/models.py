from django.db import models
from django.contrib.auth.models import User

class Author(models.Model):
    name = models.CharField(max_length=20)
    def __str__(self): return self.name

class Tag(models.Model):
    name = models.CharField(max_length=20)
    friends = models.ManyToManyField("self", blank=True)
    follows = models.ManyToManyField("self", symmetrical=False, related_name="followers")
    def __str__(self): return self.name

class Book(models.Model):
    title = models.CharField(max_length=20)
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name="books")
    editor = models.ForeignKey(Author, null=True, blank=True, on_delete=models.SET_NULL, related_name="edited")
    tags = models.ManyToManyField(Tag, related_name="books", through="Tagging")
    class Meta:
        ordering = ["title"]
    def __str__(self): return self.title

class Tagging(models.Model):
    book = models.ForeignKey(Book, on_delete=models.CASCADE)
    tag = models.ForeignKey(Tag, on_delete=models.CASCADE)
    weight = models.IntegerField(default=1)

def sentinel():
    return Author.objects.get_or_create(name="deleted")[0]

class Review(models.Model):
    book = models.ForeignKey(Book, on_delete=models.RESTRICT)
    author = models.ForeignKey(Author, on_delete=models.CASCADE)
class Quote(models.Model):
    author = models.ForeignKey(Author, on_delete=models.SET(sentinel))
class Fan(models.Model):
    author = models.ForeignKey(Author, on_delete=models.SET_DEFAULT, default=1)
class Lock(models.Model):
    author = models.ForeignKey(Author, on_delete=models.PROTECT)
    def __str__(self): return "lock"
class Bio(models.Model):
    author = models.OneToOneField(Author, on_delete=models.CASCADE)
    text = models.TextField()
    def __str__(self): return f"bio of {self.author}"
class Loose(models.Model):
    author = models.ForeignKey(Author, on_delete=models.DO_NOTHING, db_constraint=False)
class Place(models.Model):
    name = models.CharField(max_length=50)
class Restaurant(Place):
    hot = models.BooleanField(default=False)
class Waiter(models.Model):
    restaurant = models.ForeignKey(Restaurant, on_delete=models.CASCADE)
class Hidden(models.Model):
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name="+")
    tags = models.ManyToManyField(Tag, related_name="+")
class Zip(models.Model):
    code = models.CharField(max_length=5, unique=True)
    def __str__(self): return self.code
class Street(models.Model):
    zip = models.ForeignKey(Zip, to_field="code", on_delete=models.CASCADE, related_name="streets")
    name = models.CharField(max_length=10)
    def __str__(self): return self.name
class ProxyAuthor(Author):
    class Meta:
        proxy = True
class Pet(models.Model):
    owner = models.ForeignKey(ProxyAuthor, on_delete=models.CASCADE)
