from playground.models import fill
fill()
t = Town.objects.get(name="Bern")
reset_queries()
[s.town is t for s in t.streets.all()]
[s.town is t for s in t.streets.filter(name="Aweg")]
t.streets.get(name="Aweg").town is t
t.streets.order_by("name").first().town is t
len(connection.queries)
m = t.mayor
m.town is t
len(connection.queries)
(t.streets.all() | Street.objects.filter(name="Cweg"))[2].town is t
[s.town is t for s in (t.streets.filter(name="Aweg") | t.streets.filter(name="Bweg"))]
t.streets.select_related("town")[0].town is t
t.streets.prefetch_related("town")[0].town is t
c = t.country
reset_queries()
[x.country is c for x in c.town_set.all()]
[s.town.country == c for s in Street.objects.filter(town__in=c.town_set.all())]
len(connection.queries)
t.twins.get().twin is t
new = t.streets.create(name="N")
new.town is t
x = Street(name="X", town=t)
x.town is t
t.name = "Berne"
[s.town.name for s in t.streets.all()]
[s.town.name for s in Street.objects.filter(town=t)]
