r = Reporter.objects.create(first="A", last="Z")
base = Story.objects.filter(reporter=r)
for i in range(4):
    s = Story.objects.create(headline=f"h{i}", reporter=r)
reset_queries()
print([s.headline for s in base])
print([s.pk for s in base])
len(connection.queries)
base[0], base[1:3]
len(connection.queries)
fresh = base.all()
fresh[0]
len(connection.queries)
[s for s in fresh][0] is fresh[0]
len(connection.queries)
Story.objects.filter(pk=1).delete()
len(base), base.count(), base.all().count()
base.exists(), base.all().exists()
qs = base.filter(headline="h1")
bool(qs), qs[0].headline, qs.first(), qs.get()
len(connection.queries)
s = base[1]
s.headline = "changed"
base[1].headline
Story.objects.get(pk=s.pk).headline
s.save()
base.get(pk=s.pk).headline, base.all()[0].headline
it = base.iterator()
next(it).headline
list(it)
list(it)
for s in base:
    if s.headline == "h3":
        s.delete()
base.count(), base.all().count()
