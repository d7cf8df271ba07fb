a = Account.objects.create(owner="Ann", balance=3)
copy = Account.objects.get(pk=1)
copy.pk = None
copy._state.adding = True
copy.owner = "Copy"
copy.save()
copy.pk, a.pk
Account.objects.all()
other = Account(owner=a.owner, balance=a.balance)
other == a, other.pk
other.pk = a.pk
other == a
other.balance = 99
other.save()
a.refresh_from_db()
a.balance
c = Account(pk=10, owner="Ten")
c.save()
c._state.adding
Account.objects.filter(pk=10).exists()
c.pk = 11
c.save()
Account.objects.values_list("pk", flat=True)
c.id = 12
c.pk
c.delete()
Account.objects.count()
c.pk
values = Account.objects.filter(pk=1).values().get()
del values["id"]
Account.objects.create(**values)
Account(**{"owner": "kw", "balance": 2})
