from django.db import models


class Parent(models.Model):
    friend = models.ForeignKey("self", models.CASCADE)


class Child(Parent):
    @property
    def friend_id(self):
        return 1


class Grandchild(Child):
    friend_id = 5
