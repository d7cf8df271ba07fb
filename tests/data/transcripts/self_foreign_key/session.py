top = Person.objects.create(name="Top")
mid = Person.objects.create(name="Mid", boss=top)
low, lower = [Person.objects.create(name=n, boss=mid) for n in ("Low", "Lower")]
low.boss, low.boss.boss, low.boss.boss.boss
top.reports.all(), mid.reports.all(), low.reports.all()
Person.objects.filter(boss=None)
Person.objects.filter(boss__name="Mid")
Person.objects.filter(boss__boss=top)
Person.objects.filter(boss__boss__isnull=True)
Person.objects.filter(boss__boss__isnull=False)
Person.objects.filter(reports__name="Low")
Person.objects.filter(reports__reports=low)
Person.objects.exclude(reports=low)
Person.objects.exclude(boss=mid)
Person.objects.exclude(boss__boss=top)
Person.objects.filter(boss=F("pk"))
top.boss = top
top.save()
Person.objects.filter(boss=F("pk"))
top.reports.all()
Person.objects.order_by("boss__name", "name").values_list("name", "boss__name")
Person.objects.annotate(n=Count("reports")).values_list("name", "n")
mid.reports.remove(low)
Person.objects.get(name="Low").boss
mid.delete()
Person.objects.get(name="Lower").boss
top.delete()
Person.objects.values_list("name", "boss")
