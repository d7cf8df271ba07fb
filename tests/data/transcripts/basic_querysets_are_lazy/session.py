reset_queries()
qs = Author.objects.filter(name="A")
len(connection.queries)
qs = qs.exclude(born=3).order_by("name")
len(connection.queries)
qs
len(connection.queries)
Author.objects.create(name="A")
qs
len(qs)
qs
reset_queries()
qs = Author.objects.all()
for a in qs:
    print(a)
for a in qs:
    print(a)
len(connection.queries)
bool(qs), len(qs), qs[0], list(qs)
len(connection.queries)
Author.objects.create(name="B")
qs
qs.all()
qs.count()
qs.exists()
reset_queries()
qs = Author.objects.order_by("pk")
qs[0], qs[1]
len(connection.queries)
if qs:
    print("some")
qs[0], qs[1]
qs.count()
qs.exists()
len(connection.queries)
