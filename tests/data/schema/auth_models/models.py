from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, User
from django.db import models


class Profile(models.Model):
    user = models.OneToOneField(User, on_delete=models.CASCADE)
    teams = models.ManyToManyField(Group)


class Post(models.Model):
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    liked_by = models.ManyToManyField("auth.User", related_name="liked")
    editor = models.ForeignKey(
        get_user_model(), models.SET_NULL, null=True, related_name="edited"
    )
    permission = models.ForeignKey("auth.Permission", models.CASCADE)
    about = models.ForeignKey("contenttypes.ContentType", models.CASCADE)


class Customer(User):
    phone = models.CharField(max_length=20)


class Manager(User):
    class Meta:
        proxy = True
