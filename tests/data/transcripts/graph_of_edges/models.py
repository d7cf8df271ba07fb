from django.db import models


class Node(models.Model):
    name = models.CharField(max_length=20)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.CASCADE, related_name="children")
    links = models.ManyToManyField("self", symmetrical=False, through="Edge", related_name="linked_from")

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name

    def path(self):
        return f"{self.parent.path()}/{self.name}" if self.parent else self.name

    def depth(self):
        return 0 if self.parent is None else 1 + self.parent.depth()


class Edge(models.Model):
    tail = models.ForeignKey(Node, on_delete=models.CASCADE, related_name="edges_out")
    head = models.ForeignKey(Node, on_delete=models.CASCADE, related_name="edges_in")
    cost = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tail", "head"], name="one_edge"),
            models.CheckConstraint(condition=~models.Q(tail=models.F("head")), name="no_loop"),
        ]


def create_tree():
    root = Node.objects.create(name="root")
    for letter in "ab":
        child = Node.objects.create(name=letter, parent=root)
        for number in "12":
            Node.objects.create(name=letter + number, parent=child)
    return root
