p = Plain.objects.create()
p, str(p), repr(p), f"{p}"
Plain()
Plain.objects.all()
l = Link.objects.create(one=p)
l
l.many.add(p)
p.link_set.all(), p.links.all(), l.many.all()
Link.many.through.objects.all()
str(Link.many.through.objects.get())
o = Odd.objects.create(text="x")
o
str(o)
o.text
Odd.objects.all()
Shown.objects.create(text="a")
Shown.objects.all()
str(Shown.objects.get()), f"{Shown.objects.get()}"
print(Shown.objects.get(), [Shown.objects.get()])
Link.objects.values(), Plain.objects.values()
Plain.objects.bulk_create([Plain(), Plain()])
Plain(pk=7), Plain(id="x")
p.delete()
p
Link.objects.all().delete()
