import uuid
from datetime import date

from django.db import models
from django.utils import timezone


class Everything(models.Model):
    char = models.CharField(max_length=30)
    char_null = models.CharField("a name", max_length=30, null=True, blank=True)
    text = models.TextField(default="")
    integer = models.IntegerField(default=0)
    boolean = models.BooleanField(default=False)
    boolean_null = models.BooleanField(null=True)
    date = models.DateField(default=date.today)
    moment = models.DateTimeField(default=timezone.now)
    created = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)
    decimal = models.DecimalField(max_digits=7, decimal_places=2)
    floating = models.FloatField()
    email = models.EmailField()
    url = models.URLField(blank=True)
    slug = models.SlugField()
    slug_unique = models.SlugField(max_length=80, unique=True)
    positive = models.PositiveIntegerField()
    positive_small = models.PositiveSmallIntegerField()
    positive_big = models.PositiveBigIntegerField()
    small = models.SmallIntegerField()
    big = models.BigIntegerField(db_index=True)
    time = models.TimeField()
    duration = models.DurationField()
    uuid = models.UUIDField(default=uuid.uuid4, unique=True)
    json = models.JSONField(default=dict)
    binary = models.BinaryField()
    address = models.GenericIPAddressField()
    file = models.FileField(upload_to="files")
    path = models.FilePathField(path="/tmp")
