from django.db import models


class Plant(models.Model):
    path = models.FilePathField(allow_files=False, allow_folders=False)
    other = models.FilePathField(allow_files=False)
    third = models.FilePathField(allow_files=False, allow_folders=True)
