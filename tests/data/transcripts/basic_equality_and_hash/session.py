a = Author.objects.create(name="A")
b = Author.objects.create(name="B")
a == b
a == Author.objects.get(pk=1)
a is Author.objects.get(pk=1)
a != b
a == 1
a == None
Author(name="x") == Author(name="x")
x = Author(name="x")
x == x
hash(a) == hash(Author.objects.get(pk=1))
len({a, Author.objects.get(pk=1), b})
hash(Author())
{Author()}
book = Book.objects.create(pk=1, title="T", author=a)
book == a
a in [b, Author(pk=1)]
a in Author.objects.all()
Author(pk=9) in Author.objects.all()
Author.objects.all() == Author.objects.all()
list(Author.objects.order_by("pk")) == [a, b]
a < b
sorted([b, a], key=lambda it: it.name)
{a: 1}[Author(pk=1)]
