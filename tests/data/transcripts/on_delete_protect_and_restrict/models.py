from django.db import models


def fallback():
    return Topic.objects.get_or_create(name="misc")[0]


def fallback_key():
    return fallback().pk


class Topic(models.Model):
    name = models.CharField(max_length=20)

    def __str__(self):
        return self.name


class Note(models.Model):
    text = models.CharField(max_length=20)
    kept = models.ForeignKey(Topic, null=True, on_delete=models.SET_NULL, related_name="kept_notes")
    gone = models.ForeignKey(Topic, null=True, on_delete=models.CASCADE, related_name="gone_notes")
    held = models.ForeignKey(Topic, null=True, on_delete=models.PROTECT, related_name="held_notes")
    strict = models.ForeignKey(Topic, null=True, on_delete=models.RESTRICT, related_name="strict_notes")
    fixed = models.ForeignKey(Topic, default=1, on_delete=models.SET_DEFAULT, related_name="fixed_notes")
    moved = models.ForeignKey(Topic, null=True, on_delete=models.SET(fallback), related_name="moved_notes")
    zero = models.ForeignKey(Topic, null=True, on_delete=models.SET(None), related_name="zero_notes")
    loose = models.ForeignKey(Topic, null=True, on_delete=models.DO_NOTHING, related_name="loose_notes")

    def __str__(self):
        return self.text


class Comment(models.Model):
    note = models.ForeignKey(Note, on_delete=models.CASCADE)
    topic = models.ForeignKey(Topic, null=True, on_delete=models.CASCADE)
    text = models.CharField(max_length=20)

    def __str__(self):
        return self.text
