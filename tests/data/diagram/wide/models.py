from django.db import models


class 本(models.Model):
    題名 = models.CharField(max_length=100)
    作者 = models.ForeignKey("作者モデル", on_delete=models.CASCADE)


class 作者モデル(models.Model):
    名前 = models.CharField(max_length=100)


class ASurprisinglyLongModelNameThatSomeoneTyped(models.Model):
    a_field_with_a_name_that_goes_on_and_on = models.CharField(max_length=20)
    note = models.TextField()
    book = models.ForeignKey(本, on_delete=models.SET_NULL, null=True)
