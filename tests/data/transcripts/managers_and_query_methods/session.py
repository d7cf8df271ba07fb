from datetime import date, datetime
from decimal import Decimal
from django.db.models import *
from django.db.models.functions import *
from django.db import connections, DatabaseError, NotSupportedError
a = Author.objects.create(name="Ann", age=30); b = Author.objects.create(name="Bob", age=40); h = Author.qs.create(name="hidden")
for i in range(25): _ = Book.objects.create(title="b%02d" % i, pages=i*10, price=Decimal("1.50")*i, rating=i/2, author=[a,b,None][i%3], pub=date(2024, 1 + i%12, 1), moment=datetime(2024,1,1+i,12,30), is_published=i%2==0)
Author.objects.all()
Author.qs.all()
Author.both.starts("A")
Author.both.all().starts("B")
Author.objects.with_counts().values_list("name", "num_books")
Book.objects.all()
Book.objects.all()[:3]
Book.objects.all()[5]
Book.objects.all()[-1]
Book.objects.all()["a"]
Book.objects.all()[3:6:2]
Book.objects.all()[:5][2:4]
Book.objects.all()[100]
Book.objects.get(title="zzz")
Book.objects.get(pages__gt=100)
Book.objects.get(pages__gte=0)
Book.objects.get(pages__gt=220)
Book.published.published().count()
Book.published.queryset_only_method()
Book.published._private()
a.objects
AbstractBase.special
AbstractBase.objects
Child.objects
Child._default_manager.name, Child2._default_manager.name, Child2._base_manager.name
str(Book.objects), str(Child2.mine)
[n for n in (Author.objects.name, Author.qs.name, Author.both.name)]
Author.both.__class__.__name__, Author.qs.__class__.__name__
Book.objects.filter(5)
Book.objects.filter(("title", "b01"))
Book.objects.filter(Q(title="b01"), pages=10)
Book.objects.filter(_connector="OR", title="x")
Book.objects.filter(title="b01", nothing=3)
Book.objects.filter(title__nothing=3)
Book.objects.filter(author__nothing=3)
Book.objects.filter(author=a).count(), Book.objects.exclude(author=a).count()
Book.objects.filter(author__in=[a, b]).count(), Book.objects.filter(author__in=Author.objects.all()).count()
Book.objects.filter(author=Author.objects.all())
Book.objects.filter(author=Author.objects.all()[:1]).count()
Book.objects.filter(author="x")
Book.objects.filter(author=Book.objects.first())
Book.objects.all()[:3].filter(pk=1)
Book.objects.all()[:3].order_by("pk")
Book.objects.all()[:3].reverse()
Book.objects.all()[:3].update(pages=1)
Book.objects.all()[:3].delete()
Book.objects.all()[:3].latest()
Book.objects.all()[:3].last()
Book.objects.order_by("title")[:3].last()
Book.objects.first(), Book.objects.last(), Book.objects.none().first()
Book.objects.earliest(), Book.objects.latest("moment"), Author.objects.latest()
Book.objects.earliest("-pages", "title")
Book.objects.in_bulk([1, 2]), Book.objects.in_bulk([]), len(Book.objects.in_bulk())
Book.objects.in_bulk(["b01"], field_name="title")
Book.objects.values().in_bulk([1])
Book.objects.count(), Book.objects.exists(), Book.objects.filter(pk=0).exists()
Book.objects.contains(Book.objects.first()), Book.objects.contains(a)
Book.objects.contains(5)
Book.objects.contains(Book())
Book.objects.values("title").contains(Book.objects.first())
Book.objects.dates("pub", "year"), Book.objects.dates("pub", "month", order="DESC")[:3]
Book.objects.datetimes("moment", "day")[:2]
Book.objects.dates("pub", "hour")
Book.objects.dates("title", "year")
Book.objects.dates("pub", "year", order="x")
Book.objects.values("title", "author__name")[:2]
Book.objects.values_list("title", "author__name", named=True)[:2]
Book.objects.values_list("title", flat=True)[:2]
Book.objects.values_list("title", "pages", flat=True)
Book.objects.values_list("title", flat=True, named=True)
Book.objects.values_list("title", Lower("title"), F("pages") + 1, named=True)[:1]
Book.objects.values("title", low=Upper("title"))[:1]
Book.objects.values("nothing")
Book.objects.values_list("pages", "pages")[:1]
Book.objects.values_list(flat=True)[:3]
Book.objects.annotate(Count("author"))[0].author__count
Book.objects.annotate(title=F("pages"))
Book.objects.annotate(F("pages"))
Book.objects.annotate(x=5)
Book.objects.annotate("x")
Book.objects.annotate(Count("author"), author__count=Count("author"))
Book.objects.aggregate(Count("pk"), Sum("pages"), Avg("pages"), Max("price"), Min("rating"), s=StdDev("pages"))
Book.objects.aggregate(F("pages"))
Book.objects.aggregate(x="y")
Book.objects.none().aggregate(Count("pk"), Sum("pages"))
Book.objects.aggregate()
Book.objects.filter(pk__in=[1,2]) | Book.objects.filter(pk=3)
Book.objects.filter(pk__in=[1,2]) & Book.objects.filter(pk=2)
Book.objects.filter(pk__in=[1,2]) ^ Book.objects.filter(pk=2)
Book.objects.none() | Book.objects.filter(pk=3)
Book.objects.filter(pk=1) | Author.objects.all()
Book.objects.filter(pk=1) | 5
Book.objects.filter(pk=1).union(Book.objects.filter(pk=2)).order_by("-pk")
Book.objects.filter(pk=1).union(Book.objects.filter(pk=2)).filter(pk=1)
Book.objects.filter(pk=1).union(Book.objects.filter(pk=2)).get(pk=1)
Book.objects.filter(pk=1).union(Book.objects.filter(pk=2)).update(pages=1)
Book.objects.filter(pk=1).union(Book.objects.filter(pk=2)) | Book.objects.all()
Book.objects.filter(pk__lt=4).difference(Book.objects.filter(pk=2)).count()
Book.objects.filter(pk__lt=4).intersection(Book.objects.filter(pk=2), Book.objects.all())
Book.objects.filter(pk=1).union(Book.objects.filter(pk=1), all=True).values_list("pk", flat=True)
