from django.db import models


class Question(models.Model):
    pass


class Answer(models.Model):
    question = models.ForeignKey(Question, models.CASCADE)
    order = models.IntegerField()

    class Meta:
        order_with_respect_to = "question"
        ordering = ["order"]


class Fine(models.Model):
    question = models.ForeignKey(Question, models.CASCADE)

    class Meta:
        order_with_respect_to = "question"
        unique_together = ["question", "_order"]
