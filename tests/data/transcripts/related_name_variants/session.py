a, b = [House.objects.create(address=x) for x in ("A st", "B st")]
r = Room.objects.create(name="kitchen", house=a)
p = Person.objects.create(name="Pat", primary_house=b)
p.houses.add(a)
p.all_houses.add(a, b)
a.rooms.all(), a.occupants.all()
a.room_set
a.person_set
House.objects.filter(room__name="kitchen"), House.objects.filter(person__name="Pat")
House.objects.filter(rooms__name="kitchen")
House.objects.filter(occupants__name="Pat")
House.objects.filter(primary_house=1)
House.objects.filter(all_houses=1)
Person.objects.filter(all_houses=b), Person.objects.filter(primary_house=b)
p.primary_house
House.objects.prefetch_related("rooms").get(pk=1).rooms.all()
House.objects.prefetch_related("room").get(pk=1)
House.objects.values("room", "person__name").order_by("pk")
House.objects.annotate(n=Count("room")).order_by("pk").values_list("n", flat=True)
House.objects.annotate(n=Count("rooms"))
House.objects.order_by("room__name", "pk")
[f.name for f in House._meta.get_fields()]
[f.name for f in House._meta.get_fields(include_hidden=True)]
b.delete()
p.refresh_from_db()
p.primary_house
p.all_houses.all()
