a, b = Author.objects.create(name="A"), Author.objects.create(name="B")
p = Publisher.objects.create(title="P", owner=a)
x = Book.objects.create(title="X", author=a, editor=b, publisher=p)
y = Atlas.objects.create(title="Y", author=b, editor=a)
c = Cover.objects.create(book=x, color="r")
x.readers.add(a, b)
reset_queries()
c.delete()
for q in connection.queries:
    print(q["sql"])
reset_queries()
a.delete()
for q in connection.queries:
    print(q["sql"])
reset_queries()
Book.objects.filter(title="Y").delete()
for q in connection.queries:
    print(q["sql"])
reset_queries()
Publisher.objects.all().delete()
for q in connection.queries:
    print(q["sql"])
reset_queries()
Cover.objects.filter(color="r").delete()
Author.objects.filter(name="nobody").delete()
Cover.objects.filter(book__title="x").delete()
Book.readers.through.objects.filter(book=3).delete()
for q in connection.queries:
    print(q["sql"])
reset_queries()
b.delete()
for q in connection.queries:
    print(q["sql"])
