import datetime
from decimal import Decimal
a = Author.objects.create(name=5, born="1900")
a.name, a.born
a.refresh_from_db()
a.name, a.born
b = Book.objects.create(title="T", author=a, pages="12", price="3.5", published="2020-02-29", in_print=0)
b.pages, b.price, b.published, b.in_print
b.refresh_from_db()
b.pages, b.price, b.published, b.in_print
b.price = 7
b.save()
Book.objects.get(pk=1).price
b.price = Decimal("2.345")
b.save()
Book.objects.get(pk=1).price
b.price = 1.1
b.save()
b.refresh_from_db()
b.price, type(b.price).__name__
b.published = datetime.date(1999, 12, 31)
b.save()
Book.objects.values_list("published", "price", "pages", "in_print")
b.published.year, b.published.month, b.published.isoformat()
b.pages = "many"
b.save()
b.pages = 1
b.published = "yesterday"
b.save()
b.published = None
b.price = "cheap"
b.save()
b.price = None
b.in_print = "maybe"
b.save()
Author.objects.create(name=None)
