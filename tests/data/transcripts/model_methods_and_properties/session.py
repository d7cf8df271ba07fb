a = Account.open("Ann", balance=150)
b = Account.open("Bob")
a.rich, b.rich
a.pay()
a.pay(40, to=b)
b.refresh_from_db()
b
b.pay(1000)
b.pay(amount=5)
b.pay(5, a)
b.pay(5, to=a)
a.half
a.half = 20
a.balance
a.rich = True
Account(owner="X", half=4).balance
Account(owner="X", rich=True)
Account.fee(55), a.fee(21), Account.LIMIT, a.LIMIT
a.LIMIT = 1
a.rich
a.get_absolute_url()
len(a), "A" in a, b < a
sorted([a, b])
bool(Account(owner="zero"))
max(a, b)
Account.half.__class__.__name__
a.pay.__name__
Account.objects.filter(rich=True)
Account.objects.values("half")
[x.owner for x in Account.objects.all() if x.rich]
Account._meta.verbose_name, Account._meta.verbose_name_plural
str(Account._meta), Account._meta.label, Account._meta.label_lower
Account.open()
