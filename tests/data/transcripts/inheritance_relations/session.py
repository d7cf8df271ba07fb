r = Right.objects.create(title="R")
l = Left.objects.create(title="L", peer=r, size=4)
m = Mark.objects.create(word="m")
m.bases.add(l, r)
r.tags.add(m)
m.bases.order_by("pk"), m.rights.all()
l.marks.all(), r.marks.all()
l.peer, r.left_set.all()
Base.objects.get(pk=1).as_right, Base.objects.get(pk=2).left
Base.objects.get(pk=1).right
Left.objects.filter(marks=m), Left.objects.filter(peer__marks=m), Right.objects.filter(tags__bases=l)
Base.objects.filter(as_right__tags=m), Base.objects.filter(left__peer__title="R")
Mark.objects.filter(bases__left__size=4), Mark.objects.filter(rights__title="R")
Mark.objects.filter(bases__in=Left.objects.all())
m.bases.add(Base.objects.create(title="B"))
m.bases.count()
m.bases.add("x")
m.rights.add(l)
m.rights.add(Base.objects.get(pk=1))
Left.objects.create(title="x", peer=l)
Left.objects.filter(peer=r), Left.objects.filter(peer=Base.objects.get(pk=1))
r.base, r.base_id, r.pk, r.id
r.base_ptr
l.base_ptr, l.base_ptr_id
Base.objects.select_related("left__peer", "as_right").get(pk=2).left.peer
Left.objects.select_related("peer").get().peer.title
Base.objects.prefetch_related("marks").get(pk=1).marks.all()
m.delete()
r.delete()
Left.objects.get().peer
Base.objects.order_by("pk")
