p = Place.objects.create(name="Park")
r = Restaurant.objects.create(name="Roma", stars=2)
z = Pizzeria.objects.create(name="Zio", oven="wood", city="Ulm")
r.pk, r.id, r.place_ptr_id, z.pk, z.restaurant_ptr_id, z.place_ptr_id
Place.objects.order_by("pk")
Restaurant.objects.order_by("pk")
Pizzeria.objects.all()
Place.objects.get(name="Roma").restaurant
Place.objects.get(name="Zio").restaurant.pizzeria
Place.objects.get(name="Park").restaurant
p.bar
r.place_ptr
type(r.place_ptr).__name__
z.restaurant_ptr.place_ptr == Place.objects.get(pk=3)
isinstance(z, Place), issubclass(Pizzeria, Restaurant)
z == Place.objects.get(pk=3)
hasattr(p, "restaurant"), hasattr(r, "pizzeria"), hasattr(z, "oven")
r.name = "Romana"
r.stars = 3
r.save()
Place.objects.get(pk=2)
Restaurant.objects.values().order_by("pk")
Pizzeria.objects.values()
Pizzeria.objects.values_list("name", "stars", "oven", "city")
Restaurant.objects.filter(name="Zio", stars=0)
Restaurant(place_ptr=p, stars=5).save()
Place.objects.get(pk=1)
x = Restaurant(place_ptr=Place.objects.get(pk=2))
x.__dict__["name"]
Restaurant.objects.create(nam="x")
Pizzeria("a").pk
Pizzeria(oven="gas", stars=1, name="N").name
