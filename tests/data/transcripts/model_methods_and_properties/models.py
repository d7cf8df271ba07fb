from django.db import models


class Audit(models.Model):
    line = models.CharField(max_length=80)

    def __str__(self):
        return self.line


class Account(models.Model):
    owner = models.CharField(max_length=20)
    balance = models.IntegerField(default=0)
    slug = models.CharField(max_length=20, blank=True)
    manager = models.ForeignKey("self", null=True, blank=True, on_delete=models.CASCADE)

    LIMIT = 100

    class Meta:
        ordering = ["pk"]
        verbose_name = "bank account"
        verbose_name_plural = "bank accounts"

    def __str__(self):
        return f"{self.owner}: {self.balance}"

    def save(self, *args, **kwargs):
        if self.owner == "nobody":
            return
        if not self.slug:
            self.slug = self.owner.lower().replace(" ", "-")
        Audit.objects.create(line=f"save {self.owner}")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        Audit.objects.create(line=f"delete {self.owner}")
        return super().delete(*args, **kwargs)

    @property
    def rich(self):
        return self.balance >= self.LIMIT

    @property
    def half(self):
        return self.balance / 2

    @half.setter
    def half(self, value):
        self.balance = value * 2

    def pay(self, amount=10, *, to=None):
        if amount > self.balance:
            raise ValueError("not enough money")
        self.balance -= amount
        if to is not None:
            to.balance += amount
            to.save()
        self.save()
        return self.balance

    @classmethod
    def open(cls, owner, **extra):
        return cls.objects.create(owner=owner, **extra)

    @staticmethod
    def fee(amount):
        return amount // 10

    def get_absolute_url(self):
        return "/accounts/%s/" % self.slug

    def __len__(self):
        return self.balance

    def __contains__(self, letter):
        return letter in self.owner

    def __lt__(self, other):
        return self.balance < other.balance
