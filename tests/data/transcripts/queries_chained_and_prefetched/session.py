from django.db.models import *
from django.db.models.functions import *
a = Author.objects.create(name="Ann", age=30); b = Author.objects.create(name="Bob", age=40)
x = Book.objects.create(title="x", pages=10, author=a); y = Book.objects.create(title="y", pages=20, author=a); z = Book.objects.create(title="z", pages=30, author=b); n = Book.objects.create(title="n")
reset_queries()
for bk in Book.objects.select_related("author").order_by("pk"):
    print(bk.title, bk.author)
len(connection.queries)
reset_queries(); [list(q.book_set.all()) for q in Author.objects.prefetch_related("book_set")]; len(connection.queries)
reset_queries(); au = Author.objects.prefetch_related("book_set").get(pk=1); au.book_set.count(), au.book_set.first(), au.book_set.exists(), len(au.book_set.all()); len(connection.queries)
au.book_set.filter(pages=10), len(connection.queries)
au.book_set.create(title="new", pages=1); au.book_set.count()
reset_queries(); Author.objects.prefetch_related(Prefetch("book_set", queryset=Book.objects.order_by("-pages"), to_attr="sorted_books"))[0].sorted_books; len(connection.queries)
reset_queries(); l = list(Author.objects.prefetch_related("book_set__author", "friends")); len(connection.queries); l[0].book_set.all()[0].author is l[0]
Author.objects.prefetch_related("book_set", Prefetch("book_set", queryset=Book.objects.all()))
Author.objects.prefetch_related(Prefetch("book_set", to_attr="name"))
Author.objects.prefetch_related("book_set").prefetch_related(None)._prefetch_related_lookups
prefetch_related_objects([a, b], "book_set"); a.book_set.all()._result_cache is not None, a._prefetched_objects_cache.keys()
prefetch_related_objects([], "nope")
prefetch_related_objects([a], "nope")
prefetch_related_objects([a], "age")
Book.objects.prefetch_related("author")[0].author
reset_queries(); [q.author for q in Book.objects.prefetch_related("author")]; len(connection.queries); connection.queries[1]["sql"]
reset_queries(); [q.author for q in Book.objects.prefetch_related(Prefetch("author", queryset=Author.objects.only("name")))]; len(connection.queries)
[q.pk for q in Book.objects.prefetch_related("author").iterator(chunk_size=1)]
list(Author.objects.values("name").prefetch_related("book_set"))
Book.objects.in_bulk([x.pk, y.pk])[1]
qs = Book.objects.filter(pages__gt=5); qs2 = qs.filter(pages__lt=25); qs, qs2, qs.exclude(pk=1)
m = Book.objects; m.filter(pk=1); m.all(); q = m.filter(pages=10); r = q.filter(title="x"); q, r
qq = Book.objects.all(); q1 = qq.filter(pages=10); q2 = qq.filter(pages=20); q1, q2, qq.count()
vals = Book.objects.values("title"); vals.filter(pages=10), vals.order_by("-title")[:1], vals
f = Book.objects.order_by("-pages"); f.first(), f.last(), f.reverse()[0]
[w for w in Book.objects.all() if w.pages > 5]
sorted(Book.objects.all(), key=lambda o: -o.pages)[0]
{o.pk: o.title for o in Book.objects.all()}
sum(o.pages for o in Book.objects.all()), max(Book.objects.values_list("pages", flat=True)), list(map(str, Book.objects.all()[:2]))
Book.objects.filter(pages__in=Book.objects.filter(pages__gt=15).values_list("pages", flat=True))
Book.objects.filter(pages__in={10, 20}), Book.objects.filter(pages__in=(i for i in [10])), Book.objects.filter(pages__in=range(10, 12)), Book.objects.filter(pages__in=[10][:0])
Book.objects.filter(author__in=[a, 2]), Book.objects.filter(author_id=1), Book.objects.filter(author__id__in=[1]), Book.objects.filter(author__pk=1)
Book.objects.filter(author=Author(name="unsaved"))
Book.objects.filter(author__in=[Book()])
Book.objects.filter(author__name__in=["Ann"], author__age__gte=30)
Book.objects.get(author=a)
Book.objects.get(title="x", author__name="Ann").pages
try:
    Book.objects.get(pk=999)
except Book.DoesNotExist as e:
    print("none:", e)
Book.objects.get_or_create(title="x", author=a)
Book.objects.update_or_create(title="u", author=a, defaults=dict(pages=lambda: 7))[0].pages
o, created = Author.objects.get_or_create(name="Ann"); o, created
Author.objects.get_or_create(name="Ann", age=31)[1]
Author.objects.get_or_create(name="Ann")
Author.objects.get_or_create(pk=1, defaults={"name": "x"})
Author.objects.update_or_create(pk=50, defaults={"name": "fifty"})
Author.objects.filter(pk=50).update(name="51", age=None), Author.objects.get(pk=50).age
Author.objects.filter(name__contains="n") | Author.objects.filter(age=40)
Author.objects.filter(Q(name="Ann") & (Q(age=30) | Q(age=31))).count(), Author.objects.filter(Q()).count(), Author.objects.exclude(Q(name="Ann") | Q(age=40)).count()
Author.objects.filter(~(Q(name="Ann") | Q(name="Bob"))), Author.objects.filter(~Q(book__pages=10)).distinct(), Author.objects.filter(Q(book__isnull=True)).count()
Author.objects.annotate(has=Exists(Book.objects.filter(author=OuterRef("pk")))).filter(has=True), Author.objects.filter(Exists(Book.objects.filter(author=OuterRef("pk"), pages__gt=25)))
Author.objects.annotate(newest=Subquery(Book.objects.filter(author=OuterRef("pk")).order_by("-pages").values("pages")[:1])).order_by("-newest").values_list("name", "newest")
Author.objects.annotate(newest=Subquery(Book.objects.filter(author=OuterRef("pk")).values("pages", "pk"))).values_list("name", "newest")
Book.objects.filter(author=OuterRef("pk"))
Subquery(5)
Author.objects.annotate(double=F("age") * 2).filter(double__gt=60).values("name", "double"), Author.objects.filter(age__gt=F("age") - 1).count(), Author.objects.filter(age=F("nope"))
Author.objects.annotate(x=F("name") + 1).values("x")
Author.objects.annotate(x=ExpressionWrapper(F("age") / 2.0, output_field=FloatField())).values_list("x", flat=True)
Author.objects.annotate(x=F("age") + F("name"))[0].x
Author.objects.annotate(x=Value("a") + 1)
Author.objects.annotate(k=Q(age__gt=30)).values_list("name", "k"), Author.objects.annotate(k=Case(When(Q(age__gt=30), then=1), default=0)).aggregate(Sum("k"))
Author.objects.order_by(Case(When(name="Bob", then=0), default=1), "name")
Author.objects.order_by("age", "-name").values_list("name", "age"), Author.objects.order_by("-pk").reverse()[0], Author.objects.order_by(), Author.objects.order_by("book__pages").values_list("name", "book__pages")
Author.objects.values("name", "book__title").order_by("book__title"), Author.objects.values_list("book", flat=True).order_by("book"), Author.objects.values("friends")
Author.objects.count(), len(Author.objects.all()[1:]), Author.objects.all()[1:].count(), Author.objects.all()[:0], Author.objects.all()[1:1].count()
list(Author.objects.all()[1:3]), Author.objects.all()[::2], Author.objects.all()[0:4:2]
str(Author.objects.all()[1:3].query)
type(Author.objects.all()).__name__, type(Author.objects).__name__, isinstance(Author.objects, Manager), repr(type(Author.objects.all()))
Author.objects.all() == Author.objects.all(), hash(Author.objects.all()) is not None
dir(Author.objects.all())[:0], "filter" in dir(Author.objects)
import copy; c = copy.copy(Author.objects.all()); c, copy.deepcopy(Author.objects.all())
