p, q = Parent.objects.create(name="P"), Parent.objects.create(name="Q")
a, b = Child.objects.create(name="a", parent=p), Child.objects.create(name="b", parent=p)
q.child_set.add(a)
a.parent, p.child_set.all(), q.child_set.all()
a.parent = p
q.child_set.all()
a.save()
q.child_set.all()
q.child_set.set([a, b])
p.child_set.count(), q.child_set.count()
q.child_set.set([a])
q.child_set.count()
Child.objects.filter(parent=q).update(parent=p)
a.parent
a.refresh_from_db()
a.parent
toy = Toy.objects.create(name="t", child=a)
a.toy_set.remove(toy)
toy.child
toy.refresh_from_db()
toy.child
b.toy_set.add(toy, Toy.objects.create(name="u"))
b.toy_set.order_by("name"), a.toy_set.all()
a.toy_set.set(b.toy_set.all())
b.toy_set.exists(), a.toy_set.count()
a.toy_set.clear()
Toy.objects.filter(child=None).count()
a.toy_set.add(Toy(name="new"))
a.toy_set.add(Toy(name="new"), bulk=False)
a.toy_set.get().child is a
a.toy_set.create(name="c2").child is a
Toy.objects.create(name="x", child=Child(name="unsaved", parent=p))
t = Toy(name="y", child=Child(name="later", parent=p))
t.child.save()
t.save()
t.child_id == t.child.pk
