reset_queries()
z = Pizzeria.objects.create(name="Dino")
[q["sql"].split()[0] for q in connection.queries]
reset_queries()
z.save()
[q["sql"].split()[0] for q in connection.queries]
reset_queries()
z.save(update_fields=["oven"])
[q["sql"].split()[0] for q in connection.queries]
reset_queries()
z.save(update_fields=["name", "stars"])
[q["sql"].split()[0] for q in connection.queries]
reset_queries()
Pizzeria.objects.update(name="x", oven="y")
[q["sql"].split()[0] for q in connection.queries]
reset_queries()
x = Pizzeria.objects.get(pk=1)
x.restaurant_ptr.stars
x.place_ptr.name
len(connection.queries)
x.place_ptr is x.restaurant_ptr.place_ptr
reset_queries()
p = Place.objects.get(pk=1)
p.restaurant.name
p.restaurant.place_ptr is p
len(connection.queries)
z.pk = None
z.id = None
z._state.adding = True
z.save()
z.pk, Place.objects.count()
c = Pizzeria.objects.get(pk=1)
c.pk = 50
c.save()
Place.objects.order_by("pk").values_list("pk", flat=True)
Pizzeria.objects.bulk_create([Pizzeria(name="b")])
Place.objects.bulk_create([Place(name="b")])
Restaurant.objects.get_or_create(name="new", defaults={"stars": 4})
Restaurant.objects.get_or_create(name="new", stars=4)
Restaurant.objects.update_or_create(name="new", defaults={"city": "Rom"})[0].city
Restaurant.objects.create(id=1, name="again").pk
