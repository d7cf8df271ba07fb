from django.db import models
class Person(models.Model):
    name = models.CharField(max_length=20)
    boss = models.ForeignKey("self", null=True, blank=True, on_delete=models.CASCADE, related_name="reports")
    born = models.DateField()
    def __str__(self): return self.name
class Group(models.Model):
    name = models.CharField(max_length=20)
    members = models.ManyToManyField(Person, through="Membership", through_fields=("group", "person"), related_name="teams")
    nameless = models.ManyToManyField(Person, through="Odd", related_name="odd_groups")
    def __str__(self): return self.name
class Membership(models.Model):
    group = models.ForeignKey(Group, on_delete=models.CASCADE)
    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    inviter = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="invites")
    reason = models.CharField(max_length=10, default="")
    class Meta:
        unique_together = [("group", "person")]
class Odd(models.Model):
    group = models.ForeignKey(Group, on_delete=models.CASCADE)
    person = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL)
class ActiveManager(models.Manager):
    def get_queryset(self): return super().get_queryset().filter(active=True)
class ItemQuerySet(models.QuerySet):
    def cheap(self): return self.filter(price__lt=10)
class Shop(models.Model):
    name = models.CharField(max_length=20)
    def __str__(self): return self.name
class Item(models.Model):
    name = models.CharField(max_length=20)
    price = models.IntegerField(default=1)
    active = models.BooleanField(default=True)
    shop = models.ForeignKey(Shop, null=True, on_delete=models.CASCADE)
    shops = models.ManyToManyField(Shop, related_name="stock")
    objects = ActiveManager.from_queryset(ItemQuerySet)()
    every = models.Manager()
    def __str__(self): return self.name
    def save(self, *args, **kwargs):
        self.name = self.name.strip()
        super().save(*args, **kwargs)
    def delete(self, *args, **kwargs):
        print("deleting", self.name)
        return super().delete(*args, **kwargs)
class A(models.Model):
    x = models.IntegerField(default=0)
class B(A):
    y = models.IntegerField(default=0)
class C(B):
    z = models.IntegerField(default=0)
class Ref(models.Model):
    a = models.ForeignKey(A, on_delete=models.CASCADE, null=True)
    c = models.OneToOneField(C, on_delete=models.PROTECT, null=True)
