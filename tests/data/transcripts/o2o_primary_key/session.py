ann, bob = [Person.objects.create(name=n) for n in ("Ann", "Bob")]
b = Badge(person=bob)
b.pk
b.save()
b.pk, b.person_id
b
Badge.objects.get(pk=2)
Badge.objects.get(person__name="Bob")
Badge.objects.create(person=bob)
Badge.objects.create()
Badge.objects.create(pk=1, level=2)
ann.badge
ann.badge.level
Badge.objects.create(person_id=77)
b.person = Person.objects.create(name="Cyd")
b.pk
b.save()
Badge.objects.order_by("pk")
b.id
Badge._meta.pk.name, Badge._meta.pk.attname, Badge._meta.pk.column
s = Scan.objects.create(badge=b, door="north")
s.badge_id
s.badge
b.scan_set.create(door="south")
b.scan_set.values_list("badge", "door")
Scan.objects.filter(badge__person__name="Cyd").count()
Scan.objects.filter(badge=3).count(), Scan.objects.filter(badge__pk=3).count(), Scan.objects.filter(badge_id=2).count()
Scan.objects.filter(badge__person=3).count()
bob.delete()
Person.objects.all().delete()
Scan.objects.count(), Badge.objects.count()
