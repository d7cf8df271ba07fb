from playground.models import fill
fill()
reset_queries()
for s in Street.objects.all():
    print(s.town.country.name)
len(connection.queries)
reset_queries()
for t in Town.objects.all():
    print(t, [s.name for s in t.streets.all()], t.twin)
len(connection.queries)
reset_queries()
[b.streets.count() for b in Bus.objects.all()]
len(connection.queries)
from django.test.utils import CaptureQueriesContext
with CaptureQueriesContext(connection) as context:
    n = Street.objects.count()
    m = Town.objects.exists()
len(context)
len(context.captured_queries)
[q["sql"] for q in context.captured_queries]
context[0]["sql"]
with CaptureQueriesContext(connection) as context:
    pass
len(context.captured_queries)
reset_queries()
Street.objects.create(name="E", town_id=1)
[q["sql"] for q in connection.queries]
reset_queries()
s = Street.objects.get(name="E")
s.save()
[q["sql"] for q in connection.queries]
reset_queries()
s.delete()
[q["sql"] for q in connection.queries]
sorted(connection.queries[0])
reset_queries()
connection.queries
reset_queries()
Town.objects.first(), Town.objects.last(), Town.objects.get(name="Bern"), Town.objects.exists(), Town.objects.count()
[q["sql"] for q in connection.queries]
reset_queries()
b = Bus.objects.create(number=9)
b.streets.add(1, 2)
b.streets.remove(1)
b.streets.clear()
[q["sql"] for q in connection.queries]
