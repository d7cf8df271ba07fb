def sql():
    for q in connection.queries: print(q["sql"])
    reset_queries()

a = Author.objects.create(name="Ann"); b = Author.objects.create(name="Bob"); c = Author.objects.create(name="Cy")
bio = Bio.objects.create(author=a, text="t")
reset_queries()
a.bio, bio.author is a
Author.objects.get(pk=1).bio.author
sql()
b.bio
hasattr(b, "bio"), hasattr(a, "bio")
b.bio = Bio(text="b")
b.bio
b.bio.save(); sql()
b.bio = 5
b.bio = None
Bio.author.RelatedObjectDoesNotExist.__qualname__, Author.bio.RelatedObjectDoesNotExist.__qualname__
try:
    c.bio
except Bio.DoesNotExist as e:
    print(type(e).__name__, e)
try:
    Bio().author
except Author.DoesNotExist as e:
    print(type(e).__qualname__, e)
x = Book.objects.create(title="X", author=c)
r = Review.objects.create(book=x, author=a)
reset_queries()
x.delete()
sql()
c.delete()
a2 = Author.objects.create(name="Own")
x2 = Book.objects.create(title="X2", author=a2); Review.objects.create(book=x2, author=a2)
reset_queries()
a2.delete()
sql()
Quote.objects.create(author=c); Fan.objects.create(author=c); Hidden.objects.create(author=c); Pet.objects.create(owner=ProxyAuthor.objects.get(name="Cy"))
r.delete()
reset_queries()
c.delete()
sql()
c.pk, x.pk
Quote.objects.get().author, Fan.objects.get().author
Lock.objects.create(author=a)
a.delete()
try:
    a.delete()
except ProtectedError as e:
    print(e.protected_objects, e.args[0])
Lock.objects.all().delete()
reset_queries()
Author.objects.filter(name__startswith="A").delete()
sql()
Author.objects.none().delete()
Author.objects.all()[:1].delete()
Author.objects.values("name").delete()
Author.objects.distinct().delete()
Author(name="u").delete()
p = Restaurant.objects.create(name="R", hot=True); w = Waiter.objects.create(restaurant=p)
reset_queries()
Place.objects.get(pk=p.pk).delete()
sql()
p = Restaurant.objects.create(name="R", hot=True); w = Waiter.objects.create(restaurant=p)
reset_queries()
p.delete(keep_parents=True)
sql()
Place.objects.count(), Restaurant.objects.count()
pl = Place.objects.get(); pl.restaurant
p = Restaurant.objects.create(name="R2"); p.place_ptr.name, p.place_ptr
reset_queries()
Restaurant.objects.all().delete()
sql()
zp = Zip.objects.create(code="8000"); s = zp.streets.create(name="Bahn")
zp.streets.all(), Street.objects.get().zip, s.zip_id
Street.objects.filter(zip="8000"), Street.objects.filter(zip__code="8000"), Zip.objects.filter(streets__name="Bahn")
reset_queries()
zp.delete()
sql()
Tag.objects.bulk_create([Tag(name=str(i)) for i in range(205)])[0].name
reset_queries()
Tag.objects.all().delete()[0]
[len(q["sql"]) for q in connection.queries]
