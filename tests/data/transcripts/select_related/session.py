from playground.models import fill
fill()
reset_queries()
[(s.name, s.town.name) for s in Street.objects.all()]
len(connection.queries)
reset_queries()
[(s.name, s.town.name) for s in Street.objects.select_related("town")]
len(connection.queries)
reset_queries()
[(s.name, s.town.country.name) for s in Street.objects.select_related("town__country")]
len(connection.queries)
reset_queries()
[(t.name, t.country, t.twin) for t in Town.objects.select_related("country", "twin__country")]
[t.twin.country for t in Town.objects.select_related("twin__country") if t.twin]
len(connection.queries)
reset_queries()
[t.mayor.name if hasattr(t, "mayor") else None for t in Town.objects.select_related("mayor")]
len(connection.queries)
reset_queries()
[m.town.country.name for m in Mayor.objects.select_related()]
len(connection.queries)
reset_queries()
t = Town.objects.select_related("country").select_related("twin").get(name="Chur")
t.country, t.twin
len(connection.queries)
reset_queries()
t = Town.objects.select_related("country").select_related(None).get(name="Chur")
t.country
len(connection.queries)
Street.objects.select_related("name")
Street.objects.select_related("nope")
Street.objects.select_related("town__nope")
Street.objects.select_related("buses")
Town.objects.select_related("streets")
Street.objects.values("name").select_related("town")
Street.objects.select_related("town").values("name")[0]
Street.objects.select_related("town").first().town is Street.objects.select_related("town").first().town
Street.objects.select_related("town").count(), Street.objects.select_related("town").filter(town__name="Chur")
s = Street.objects.select_related("town__mayor").get(name="Aweg")
reset_queries()
s.town.mayor, s.town.mayor.town is s.town
len(connection.queries)
Street.objects.select_related("town").only("name", "town__name").get(name="Aweg").town.name
Street.objects.select_related("town").only("name").get(name="Aweg").town
Street.objects.select_related("town").defer("town").get(name="Aweg")
