from django.db import models


class Plant(models.Model):
    class Meta:
        order_with_respect_to = "garden"
