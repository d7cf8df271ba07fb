from django.db import models


class Firm(models.Model):
    name = models.CharField(max_length=20)
    staff = models.IntegerField(default=0)
    chairs = models.IntegerField(default=0)
    boss = models.ForeignKey("Worker", null=True, on_delete=models.SET_NULL, related_name="leads")

    def __str__(self):
        return self.name


class Worker(models.Model):
    first = models.CharField(max_length=20)
    last = models.CharField(max_length=20)
    wage = models.IntegerField(null=True)
    firm = models.ForeignKey(Firm, null=True, on_delete=models.CASCADE)

    def __str__(self):
        return f"{self.first} {self.last}"


def fill():
    for i, (name, staff, chairs) in enumerate([("One", 10, 5), ("Two", 3, 3), ("Three", 32, 40)]):
        firm = Firm.objects.create(name=name, staff=staff, chairs=chairs)
        firm.boss = Worker.objects.create(first="Al", last=name, wage=100 * i or None, firm=firm)
        firm.save()
        Worker.objects.create(first="Bo", last="X" * (i + 1), wage=50 + i, firm=firm)
