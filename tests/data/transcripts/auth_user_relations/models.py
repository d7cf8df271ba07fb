from django.db import models
from django.contrib.auth.models import User


class Profile(models.Model):
    user = models.OneToOneField(User, on_delete=models.CASCADE)
    bio = models.TextField(blank=True)
    follows = models.ManyToManyField("self", symmetrical=False, blank=True)

    def __str__(self):
        return f"profile of {self.user.username}"


class Post(models.Model):
    author = models.ForeignKey("auth.User", on_delete=models.CASCADE, related_name="posts")
    text = models.CharField(max_length=50)
    likes = models.ManyToManyField(User, related_name="liked")

    def __str__(self):
        return self.text
