from django.db import models


class Plant(models.Model):
    name = models.CharField(max_length=9, db_index="yes")
    kind = models.CharField(max_length=9, db_index=None)
    rank = models.IntegerField(db_index=1)
    size = models.IntegerField(db_index=2)
