from django.db import models


class User(models.Model):
    username = models.CharField(max_length=50, unique=True)

    def __str__(self):
        return self.username


class Profile(models.Model):
    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="profile")
    address = models.CharField(max_length=200, blank=True)
    date_of_birth = models.DateField(null=True, blank=True)

    def __str__(self):
        return f"Profile of {self.user}"


class RegistrationCertificate(models.Model):
    number = models.CharField("number plate", max_length=5, unique=True)
    country = models.CharField(max_length=2)
    year = models.PositiveIntegerField()

    class Meta:
        unique_together = [("country", "year")]
