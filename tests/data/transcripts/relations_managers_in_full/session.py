def sql():
    for q in connection.queries: print(q["sql"])
    reset_queries()

a = Author.objects.create(name="Ann"); b = Author.objects.create(name="Bob"); c = Author.objects.create(name="Cy")
x = Book.objects.create(title="X", author=a); y = Book.objects.create(title="Y", author=a, editor=b); z = Book.objects.create(title="Z", author=b, editor=a)
t, u, v = [Tag.objects.create(name=n) for n in "tuv"]
reset_queries()
x.tags.add(t, u, through_defaults={"weight": 5})
sql()
x.tags.add(t)
sql()
x.tags.set([u, v], through_defaults={"weight": lambda: 7})
sql()
list(Tagging.objects.values_list("book", "tag", "weight"))
x.tags.create(name="w", through_defaults={"weight": 9})
x.tags.get_or_create(name="w")
x.tags.get_or_create(name="q")
x.tags.update_or_create(name="q", defaults={"name": "Q"})
reset_queries()
x.tags.remove(u, 99)
sql()
x.tags.clear()
sql()
x.tags.count(), x.tags.exists()
t.friends.add(u, v)
t.follows.add(u)
sql()
u.friends.all(), u.followers.all(), t.followers.all()
reset_queries()
t.friends.set([v])
sql()
t.friends.clear()
t.follows.remove(u)
sql()
t.books.add(x, y)
t.books.all()
t.books.set([y])
t.books.filter(title="Y").count()
Book.objects.filter(tags__name="t")
reset_queries()
a.books.all(), a.books.count(), a.books.exists()
a.books.create(title="N")
a.books.add(z)
z.author
sql()
a.books.remove(x)
a.edited.remove(x)
a.edited.add(x)
a.edited.set([y])
sql()
a.edited.set([x, z], clear=True)
a.edited.clear()
sql()
a.edited.add(x, bulk=False)
a.edited.remove(x, bulk=False)
sql()
a.edited.add(Book(title="new", author=a))
a.edited.add(Book(title="new", author=a), bulk=False)
a.edited.add(1)
a.books.set([])
Author(name="u").books.all()
Author(name="u").books.create(title="no")
Book(title="u").tags
Book(title="u").author
Book(title="u").editor
x.author = None
x.author
x.author_id = b.pk
x.author
x.author = 5
x.author = t
a.books = [x]
x.tags = [t]
t.books = []
Book(author="x")
a.books.get(title="X")
a.books.nothing
a.edited.through
Book.tags.through, Book.tags.field, Book.author.field, Author.books.rel, Book.tags.rel
Book.author.RelatedObjectDoesNotExist.__mro__
