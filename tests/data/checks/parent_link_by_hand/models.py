from django.db import models


class Place(models.Model):
    pass


class Shop(Place):
    place = models.OneToOneField(Place, on_delete=models.CASCADE, parent_link=True, primary_key=True)


class Mall(Place):
    base = models.OneToOneField(Place, on_delete=models.CASCADE, parent_link=True, related_name="the_mall")
    extra = models.OneToOneField(Place, on_delete=models.CASCADE)
