a, b, c = [Member.objects.create(name=n) for n in ("Ann", "Bob", "Cyd")]
x, y = [Band.objects.create(title=n) for n in ("Xylo", "Yoke")]
x.members.set([a, b, c])
y.members.set([a])
y.fans.set([a, b])
a.delete()
x.members.all(), y.members.all(), y.fans.all()
x.delete()
Member.objects.all()
b.favourites.all()
Member.objects.filter(name="Bob").delete()
y.fans.count()
y.members.add(c)
Band.objects.all().delete()
c.band_set.all()
Member.objects.all()
c.delete()
Band.objects.all().delete()
x.members
y.pk
