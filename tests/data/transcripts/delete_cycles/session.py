a = Station.objects.create(code="A")
b = Station.objects.create(code="B", next=a)
c = Station.objects.create(code="C", next=b)
a.next = c
a.save()
b.delete()
Station.objects.count()
a = Station.objects.create(code="A")
a.next = a
a.save()
a.delete()
a, b, c = [Station.objects.create(code=x) for x in "ABC"]
b.next = a
b.save()
l = Line.objects.create(name="red", start=c)
s = Stop.objects.create(line=l, station=b)
l.main_stop = s
l.save()
a.delete()
l.refresh_from_db()
l.main_stop
c.delete()
s = Stop.objects.create(line=l, station=c)
l.main_stop = s
l.save()
l.delete()
Stop.objects.count(), Station.objects.count()
c.delete()
l
l.pk
s.pk
