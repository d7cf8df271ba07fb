from django.conf import settings
from django.contrib.auth.models import Group, User
from django.db import models


class Profile(models.Model):
    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="groups")
    friend = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="email")
    member = models.ForeignKey("auth.Group", on_delete=models.CASCADE, related_name="user_set")
    other = models.ManyToManyField(Group, related_query_name="permissions")
