a, b, c = [House.objects.create(address=x) for x in ("A", "B", "C")]
p, q = [Person.objects.create(name=x) for x in ("P", "Q")]
p.houses.set([a, b])
p.all_houses.set([a, b, c])
q.houses.add(c)
p.houses.order_by("address"), p.all_houses.order_by("address")
a.occupants.all(), c.occupants.all()
Person.objects.filter(houses=a, all_houses=c)
Person.objects.filter(houses=F("all_houses")).order_by("pk")
Person.objects.filter(houses=F("all_houses")).distinct()
Person.objects.exclude(all_houses=a)
House.objects.filter(person=p).exclude(person=q).order_by("pk")
House.objects.filter(person__all_houses__address="C").order_by("pk")
Person.objects.annotate(n=Count("houses", distinct=True), m=Count("all_houses", distinct=True)).values_list("n", "m").order_by("pk")
Person.objects.annotate(n=Count("houses"), m=Count("all_houses")).values_list("n", "m").order_by("pk")
p.all_houses.remove(a)
p.houses.filter(address="A").exists()
a.occupants.through._meta.db_table, Person.all_houses.through._meta.db_table
a.delete()
b.occupants.create(name="New")
[list(x.houses.order_by("pk")) for x in Person.objects.prefetch_related("houses").order_by("pk")]
