a = Author.objects.create(name="A")
b = Author.objects.create(name="B")
for title in ("One", "Two", "Three"):
    Book.objects.create(title=title, author=a)
c = Book.objects.create(title="Four", author=b)
c.delete()
c.pk
c
c.delete()
Book.objects.count()
a.delete()
a.id
a.name
Book.objects.all()
Author.objects.all()
Author.objects.all().delete()
Author.objects.all().delete()
Author.objects.filter(pk=3).delete()
Author.objects.delete()
Author.objects.create(name="C").pk
Author().delete()
a.delete()
Author.objects.all()[:1].delete()
Author.objects.distinct().delete()
Author.objects.values("name").delete()
