from django.db import models


class Base(models.Model):
    title = models.CharField(max_length=20)

    def __str__(self):
        return f"{type(self).__name__} {self.title}"


class Left(Base):
    size = models.IntegerField(default=1)
    peer = models.ForeignKey("Right", null=True, on_delete=models.SET_NULL)


class Right(Base):
    base = models.OneToOneField(Base, on_delete=models.CASCADE, parent_link=True, related_name="as_right")
    tags = models.ManyToManyField("Mark", related_name="rights")


class Mark(models.Model):
    word = models.CharField(max_length=20, primary_key=True)
    bases = models.ManyToManyField(Base, related_name="marks")

    def __str__(self):
        return self.word


class LeftProxy(Left):
    class Meta:
        proxy = True
        ordering = ["-title"]

    def double(self):
        return self.size * 2


class SubProxy(LeftProxy):
    extra = models.CharField(max_length=5, default="e")
