p = Parent.objects.create(name="Pa")
c = p.child_set.create(name="Kid")
d = p.child_set.create(name="Dot")
p.best = c
p.save()
p.best.parent.best == c
c.favoured_by.all()
Parent.objects.filter(best__parent=F("pk"))
Parent.objects.filter(child__favoured_by__isnull=False)
Child.objects.filter(parent__best=F("pk"))
Child.objects.exclude(favoured_by=None)
c.delete()
p.refresh_from_db()
p.best
p.best = d
p.save()
p.delete()
Child.objects.count(), Parent.objects.count()
with transaction.atomic():
    Child.objects.create(pk=5, name="first", parent_id=6)
    Parent.objects.create(pk=6, name="then", best_id=5)
Child.objects.select_related("parent__best").get().parent.best
