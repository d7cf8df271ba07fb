from django.db import models


class Team(models.Model):
    name = models.CharField(max_length=50)


class Match(models.Model):
    played = models.DateField()
    home = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="home_matches")
    away = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="away_matches")
    winner = models.ForeignKey(Team, on_delete=models.SET_NULL, null=True, related_name="won")
