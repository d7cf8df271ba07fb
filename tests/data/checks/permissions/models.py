from django.db import models


class Plant(models.Model):
    class Meta:
        permissions = [
            ("change_plant", "Can edit"),
            ("water_plant", "Can water"),
            ("water_plant", "Can water twice"),
        ]


class Tree(models.Model):
    class Meta:
        default_permissions = ("add",)
        permissions = [("change_tree", "Fine"), ("add_tree", "Clash")]
