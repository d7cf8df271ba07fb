from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=40)

    def __str__(self):
        return self.name


class Passport(models.Model):
    number = models.CharField(max_length=10)
    person = models.OneToOneField(Person, on_delete=models.CASCADE)

    def __str__(self):
        return self.number


class Locker(models.Model):
    label = models.CharField(max_length=10)
    holder = models.OneToOneField(Person, null=True, on_delete=models.SET_NULL, related_name="box")

    def __str__(self):
        return f"locker {self.label}"


class Badge(models.Model):
    person = models.OneToOneField(Person, on_delete=models.CASCADE, primary_key=True)
    level = models.IntegerField(default=1)

    def __str__(self):
        return f"badge {self.level} of {self.person.name}"


class Scan(models.Model):
    badge = models.ForeignKey(Badge, on_delete=models.CASCADE)
    door = models.CharField(max_length=10)
