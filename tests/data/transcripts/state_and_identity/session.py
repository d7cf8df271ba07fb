a = Account(owner="A")
a._state.adding, a._state.db
a.save()
a._state.adding, a._state.db
b = Account.objects.get(pk=1)
a == b, a is b, b._state.adding
c = Account(pk=1)
c == a, c._state.adding
c.owner = "C"
c.save()
a.refresh_from_db()
a.owner
d = Account(pk=2, owner="D")
d.save(force_insert=True)
Account(pk=2, owner="E").save(force_insert=True)
Account(pk=3, owner="F").save(force_update=True)
Account.objects.values_list("pk", "owner")
reset_queries()
Account(pk=2, owner="G").save()
[q["sql"].split()[0] for q in connection.queries]
reset_queries()
Account(pk=20, owner="H").save()
[q["sql"].split()[0] for q in connection.queries]
x = Account(owner="I")
x._state.adding = False
x.save()
x.pk
x.delete()
x._state.adding, x.pk
x.save()
x.pk
{a, b}, len({a, b, d})
a.__class__.__name__, a.__class__ is Account, a.__module__
a.__eq__(b), a.__hash__() == hash(1)
vars(Account(owner="Z", balance=1)).keys()
sorted(k for k in a.__dict__ if k != "_state")
a.serializable_value("owner"), a.serializable_value("manager")
a.get_deferred_fields()
