from django.db import models
from django.db.models import Q, F, Count
from django.db.models.functions import Lower

class PublishedQuerySet(models.QuerySet):
    def published(self):
        return self.filter(is_published=True)
    def _private(self):
        return self
    def queryset_only_method(self):
        return self.filter(pages__gt=100)
    queryset_only_method.queryset_only = True

class AuthorQuerySet(models.QuerySet):
    def starts(self, letter):
        return self.filter(name__startswith=letter)
    def filter(self, *args, **kwargs):
        return super().filter(*args, **kwargs)

class PersonManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().exclude(name="hidden")
    def with_counts(self):
        return self.annotate(num_books=Count("book"))

class Author(models.Model):
    name = models.CharField(max_length=50)
    age = models.IntegerField(null=True)
    friends = models.ManyToManyField("self", blank=True)
    objects = PersonManager()
    qs = AuthorQuerySet.as_manager()
    both = PersonManager.from_queryset(AuthorQuerySet)()
    class Meta:
        ordering = ["name"]
    def __str__(self):
        return self.name

class Book(models.Model):
    title = models.CharField(max_length=50)
    pages = models.IntegerField(default=0)
    price = models.DecimalField(max_digits=6, decimal_places=2, default=0)
    rating = models.FloatField(null=True)
    is_published = models.BooleanField(default=True)
    pub = models.DateField(null=True)
    moment = models.DateTimeField(null=True)
    author = models.ForeignKey(Author, on_delete=models.CASCADE, null=True)
    objects = models.Manager()
    published = PublishedQuerySet.as_manager()
    class Meta:
        get_latest_by = "pub"
    def __str__(self):
        return self.title
class AbstractBase(models.Model):
    x = models.IntegerField(default=1)
    special = PersonManager()
    class Meta:
        abstract = True
class Child(AbstractBase):
    name = models.CharField(max_length=5)
class Child2(AbstractBase):
    name = models.CharField(max_length=5)
    mine = models.Manager()
    class Meta:
        default_manager_name = "special"
