from datetime import date
i = Item.objects.create(code="a", level="H")
j = Item.objects.create(code="b")
s = Slot.objects.create(item=i, row=1, col=1)
Slot.objects.create(item=i, row=1, col=2)
Slot.objects.create(item=j, row=1, col=1)
Slot.objects.create(item=j, row=-1, col=1)
Slot.objects.create(item=j, row=2, col=99)
Slot.objects.create(item=j, row=0, col=99).pk
Slot.objects.create(item=j, row=1).pk
Slot.objects.create(item=j, col=1)
Slot.objects.count()
Slot(item=i, row=1, col=2).full_clean()
Slot(item=i, row=5, col=1).full_clean()
Slot(item=j, row=5, col=5).full_clean()
Slot(item=i, row=-4).full_clean()
Slot(item=i, row=4, col=44).full_clean()
Slot(item=i, row=1, col=1).full_clean()
Slot(item=i, row=1, col=1).validate_unique()
Slot(item=i, row=1, col=1).validate_constraints()
Slot(item_id=77, row=3).full_clean()
Slot(row=3).full_clean()
s.full_clean()
s.col = 12
s.save()
Slot.objects.filter(pk=s.pk).update(row=-1)
Slot.objects.update(row=1, col=3)
s.refresh_from_db()
s.col
Slot.objects.filter(pk=1).update(day=date(2020, 1, 1), word="w")
Slot(item=i, row=8, day=date(2020, 1, 1), word="w").full_clean()
Slot(item=i, row=8, day=date(2020, 1, 2), word="w").full_clean()
Slot.objects.bulk_create([Slot(item=i, row=20, col=1), Slot(item=i, row=20, col=2)])
Slot.objects.filter(row=20).count()
[c.name for c in Slot._meta.constraints]
Slot._meta.unique_together
Slot._meta.constraints[0]
Slot._meta.total_unique_constraints
