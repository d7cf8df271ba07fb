from django.db import models


class Wallet(models.Model):
    owner = models.CharField(max_length=20, unique=True)
    coins = models.IntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(coins__gte=0), name="no_debt")]

    def __str__(self):
        return f"{self.owner} ({self.coins})"


class Transfer(models.Model):
    source = models.ForeignKey(Wallet, on_delete=models.CASCADE, related_name="sent")
    target = models.ForeignKey(Wallet, on_delete=models.CASCADE, related_name="received")
    coins = models.IntegerField()

    def __str__(self):
        return f"{self.coins} from {self.source.owner} to {self.target.owner}"
