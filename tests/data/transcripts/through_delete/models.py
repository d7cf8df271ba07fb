from django.db import models


class Player(models.Model):
    name = models.CharField(max_length=40)

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name


class Club(models.Model):
    name = models.CharField(max_length=40)
    players = models.ManyToManyField(Player, through="Contract", through_fields=("club", "player"), related_name="clubs")

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name


class Contract(models.Model):
    club = models.ForeignKey(Club, on_delete=models.CASCADE)
    player = models.ForeignKey(Player, on_delete=models.CASCADE)
    agent = models.ForeignKey(Player, null=True, on_delete=models.SET_NULL, related_name="deals")
    salary = models.IntegerField(default=10)
    year = models.IntegerField(null=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.player} at {self.club}"
