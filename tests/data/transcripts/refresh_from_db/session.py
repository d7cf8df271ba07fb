a = Account.objects.create(owner="Ann", balance=3)
Account.objects.filter(pk=1).update(balance=8, owner="Anna")
a.balance
a.refresh_from_db(fields=["balance"])
a
a.refresh_from_db()
a
b = Account.objects.create(owner="Bob", manager=a)
Account.objects.filter(pk=2).update(manager=None)
b.manager
b.refresh_from_db()
b.manager
a.balance = F("balance") + 2
a.save()
a.refresh_from_db(fields=["balance"])
a.balance
a.refresh_from_db(fields=["nope"])
a.refresh_from_db(fields=["balance__x"])
a.refresh_from_db("balance")
Account(owner="x").refresh_from_db()
Account(pk=99).refresh_from_db()
Account.objects.all().delete()
a.refresh_from_db()
a
x = Account(pk=2, owner="two")
x.save()
x.refresh_from_db(using="default", fields=("owner",))
a.extra = 5
a.pk = 2
a.refresh_from_db()
a.extra, a.owner
