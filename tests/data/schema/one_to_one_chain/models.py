from django.db import models


class User(models.Model):
    name = models.CharField(max_length=50)


class Profile(models.Model):
    user = models.OneToOneField(User, on_delete=models.CASCADE, primary_key=True)


class Avatar(models.Model):
    profile = models.OneToOneField(Profile, on_delete=models.CASCADE, primary_key=True)


class Frame(models.Model):
    avatar = models.ForeignKey(Avatar, on_delete=models.CASCADE)
    badge = models.OneToOneField("Badge", on_delete=models.SET_NULL, null=True)


class Badge(models.Model):
    pass
