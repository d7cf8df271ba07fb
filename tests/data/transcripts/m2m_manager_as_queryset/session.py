a, b, c = [Member.objects.create(name=n) for n in ("Ann", "Bob", "Cyd")]
x = Band.objects.create(title="Xylo")
x.members.set([c, a, b])
x.members.filter(name__gt="Ann")
x.members.exclude(name="Ann")
x.members.order_by("-name")
x.members.get(name="Bob")
x.members.get(name="Zoe")
x.members.get()
x.members.first(), x.members.last()
x.members.values("name")
x.members.values_list("name", flat=True)
x.members.values_list("band__title", flat=True)
x.members.aggregate(Count("pk"))
x.members.annotate(n=Count("band")).values_list("name", "n")
x.members.update(name=Upper("name"))
x.members.all()
x.members.filter(name="ANN").delete()
x.members.all()
x.members.contains(b), x.members.contains(a)
x.members.exists(), x.members.none()
x.members.in_bulk([2])
x.members.all()[0], x.members.all()[:1]
x.members.count(), len(x.members.all())
x.members.delete()
x.members.all().delete()
Member.objects.count(), Band.members.through.objects.count()
len(x.members)
x.members.through
x.members.through is Band.members.through
x.members.target_field_name, x.members.source_field_name
for m in x.members:
    print(m)
x.members.nope
