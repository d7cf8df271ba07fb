from playground.models import fill
from django.db.models import prefetch_related_objects
fill()
qs = Town.objects.prefetch_related(Prefetch("streets", queryset=Street.objects.filter(name="Bweg")))
[list(t.streets.all()) for t in qs]
qs = Town.objects.prefetch_related(Prefetch("streets", queryset=Street.objects.order_by("-name"), to_attr="roads"))
[t.roads for t in qs]
type(qs[0].roads).__name__
reset_queries()
[[s.town.name for s in t.roads] for t in qs.all()]
len(connection.queries)
qs = Town.objects.prefetch_related(Prefetch("streets", to_attr="roads"), "roads__buses")
[[list(r.buses.all()) for r in t.roads] for t in qs]
qs = Bus.objects.prefetch_related(Prefetch("streets", queryset=Street.objects.select_related("town")))
reset_queries()
[[s.town.name for s in b.streets.all()] for b in qs]
len(connection.queries)
qs = Bus.objects.prefetch_related(Prefetch("streets", queryset=Street.objects.prefetch_related("town__country")))
reset_queries()
[[s.town.country for s in b.streets.all()] for b in qs]
len(connection.queries)
Town.objects.prefetch_related("streets", Prefetch("streets", queryset=Street.objects.all()))
list(Town.objects.prefetch_related(Prefetch("streets", to_attr="name")))
Prefetch("streets", queryset=Street.objects.values("name"))
Prefetch("streets") == Prefetch("streets")
ts = list(Town.objects.all())
reset_queries()
prefetch_related_objects(ts, "streets", "country")
len(connection.queries)
ts[0].streets.all(), ts[0].country
len(connection.queries)
prefetch_related_objects(ts, "streets")
len(connection.queries)
prefetch_related_objects([], "nope")
prefetch_related_objects(ts, "nope")
[list(t.streets.all()) for t in Town.objects.prefetch_related(Prefetch("streets", queryset=Street.objects.all()[:1]))]
qs = Town.objects.prefetch_related("streets", "country")
qs.prefetch_related(None).count()
reset_queries()
list(qs.prefetch_related(None))
len(connection.queries)
[c.town_set.all() for c in Country.objects.prefetch_related("town_set__streets")]
[[list(t.streets.all()) for t in c.town_set.all()] for c in Country.objects.prefetch_related("town_set__streets")]
[list(s.buses.all()) for s in Town.objects.prefetch_related("streets__buses").get(name="Bern").streets.all()]
