from django.db import models


class Blog(models.Model):
    title = models.CharField(max_length=100)

    def __str__(self):
        return self.title


class Comment(models.Model):
    blog = models.ForeignKey(Blog, on_delete=models.CASCADE, related_name="comments")
    author = models.CharField(max_length=50)
    text = models.TextField()
    approved = models.BooleanField(default=False)

    def __str__(self):
        return f"{self.author}: {self.text}"
