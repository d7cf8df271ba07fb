from playground.models import fill
fill()
reset_queries()
s = Street.objects.defer("shape").get(name="Aweg")
s.get_deferred_fields()
s.shape
s.shape
len(connection.queries)
s.get_deferred_fields()
s = Street.objects.only("name").get(name="Aweg")
sorted(s.get_deferred_fields())
s.town_id
s.town
len(connection.queries)
Street.objects.only("pk").get(name="Bweg")
Street.objects.only("shape", "name").only("name").get(pk=1).get_deferred_fields() == {"shape", "town_id"}
Street.objects.defer("shape").defer("name").get(pk=1).get_deferred_fields() == {"shape", "name"}
Street.objects.defer("shape").defer(None).get(pk=1).get_deferred_fields()
Street.objects.only("name").defer("name").get(pk=1).get_deferred_fields() == {"name", "town_id", "shape"}
Street.objects.defer("name").only("name").get(pk=1).get_deferred_fields()
Street.objects.defer("pk").get(pk=1).get_deferred_fields()
Street.objects.defer("nope").get(pk=1)
Street.objects.only("nope").get(pk=1)
Street.objects.only("town").get(pk=1).get_deferred_fields() == {"name", "shape"}
Street.objects.only(None)
Street.objects.values("name").defer("name")
Street.objects.values("name").only("name")
s = Street.objects.only("name").get(pk=1)
s.name = "Changed"
reset_queries()
s.save()
connection.queries[1]["sql"] if len(connection.queries) > 1 else connection.queries[0]["sql"]
Street.objects.get(pk=1).name
s = Street.objects.defer("shape").get(pk=1)
s.shape = "round"
s.save()
Street.objects.get(pk=1).shape
s == Street.objects.get(pk=1), type(s) is Street
s = Street.objects.only("name").select_related("town")
list(Street.objects.only("name", "town__name").select_related("town"))
Street.objects.select_related("town").defer("town__twin", "shape").get(pk=1).town.get_deferred_fields()
s = Street.objects.only("name").get(pk=1)
s.refresh_from_db(fields=["shape"])
sorted(s.get_deferred_fields())
s.refresh_from_db()
s.get_deferred_fields()
del s.shape
s.shape
