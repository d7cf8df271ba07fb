from django.db import models


class OpenManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(closed=False)

    def big(self, least=10):
        return self.filter(size__gte=least)


class TaskQuerySet(models.QuerySet):
    def urgent(self):
        return self.filter(priority__gt=5)

    def by(self, who):
        return self.filter(worker__name=who)

    def delete_all(self):
        return self.delete()


class Worker(models.Model):
    name = models.CharField(max_length=20)

    def __str__(self):
        return self.name


class Task(models.Model):
    title = models.CharField(max_length=20)
    size = models.IntegerField(default=1)
    priority = models.IntegerField(default=0)
    closed = models.BooleanField(default=False)
    worker = models.ForeignKey(Worker, null=True, on_delete=models.CASCADE, related_name="tasks")
    everything = models.Manager()
    objects = OpenManager()
    queue = TaskQuerySet.as_manager()
    mixed = OpenManager.from_queryset(TaskQuerySet)()

    class Meta:
        ordering = ["title"]

    def __str__(self):
        return self.title


class Job(models.Model):
    title = models.CharField(max_length=20)
    hidden = models.BooleanField(default=False)
    worker = models.ForeignKey(Worker, on_delete=models.CASCADE)
    visible = models.Manager()

    def __str__(self):
        return self.title
