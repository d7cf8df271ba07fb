a = Account.objects.create(owner="Ann Lee")
a.slug
Account.objects.create(owner="nobody").pk
Account.objects.count()
a.balance = 5
a.save()
Audit.objects.all()
a.delete()
Audit.objects.last()
b = Account.objects.create(owner="Bob")
c = Account.objects.create(owner="Cyd", manager=b)
Account.objects.filter(owner="Bob").delete()
Audit.objects.count()
Account.objects.bulk_create([Account(owner="Dan")])
Account.objects.get(owner="Dan").slug
Account.objects.update(balance=7)
Audit.objects.count()
Account.objects.get_or_create(owner="Eve")[0].slug
Account.objects.update_or_create(owner="Eve", defaults={"balance": 3})
Audit.objects.order_by("-pk")[:3]
d = Account.objects.get(owner="Dan")
d.save(update_fields=["balance"])
d.slug, Account.objects.get(owner="Dan").slug
d.account_set.create(owner="Fay").slug
Audit.objects.values_list("line", flat=True).last()
