l = LeftProxy.objects.create(title="a", size=3)
k = Left.objects.create(title="b", size=5)
s = SubProxy.objects.create(title="c", size=7)
LeftProxy.objects.all(), Left.objects.order_by("pk")
l.double(), LeftProxy.objects.get(title="b").double(), s.double()
SubProxy.objects.all(), s.pk, s.extra
Base.objects.order_by("pk")
Left.objects.get(title="c").subproxy
LeftProxy.objects.get(title="c").subproxy
Left.objects.get(title="a").subproxy
isinstance(s, LeftProxy), LeftProxy._meta.concrete_model, SubProxy._meta.concrete_model
[f.name for f in SubProxy._meta.fields]
l == Left.objects.get(title="a"), s == Left.objects.get(title="c")
LeftProxy.objects.filter(subproxy__extra="e")
LeftProxy.objects.filter(size__gt=3).update(size=9)
Left.objects.order_by("pk").values_list("size", flat=True)
LeftProxy.objects.get(title="b").delete()
SubProxy.objects.get().delete()
Base.objects.all().delete()
