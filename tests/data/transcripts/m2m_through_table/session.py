a, b = [Member.objects.create(name=n) for n in ("Ann", "Bob")]
x = Band.objects.create(title="Xylo")
x.members.add(a, b)
T = Band.members.through
T
T.__name__
T._meta.db_table, T._meta.auto_created
[f.name for f in T._meta.get_fields()]
T.objects.order_by("pk")
T.objects.order_by("pk").values()
T.objects.filter(band=x).count()
row = T.objects.get(member=a)
row.band, row.member, row.band_id, row.member_id
str(row)
row.delete()
x.members.all()
T.objects.create(band=x, member=a)
T.objects.create(band=x, member=a)
T.objects.create(band=x)
T.objects.bulk_create([T(band_id=1, member_id=1)], ignore_conflicts=True)
x.members.all()
Band.fans.through._meta.db_table
Band.fans.rel.related_name
Band.members.field, Band.members.rel
Member.favourites.rel is Band.fans.rel
T.objects.all().delete()
x.members.count()
