from playground.models import fill
fill()
qs = Product.objects.order_by("pk")
[p.name for p in qs.iterator()]
[p.name for p in qs.iterator(chunk_size=2)]
qs.iterator(chunk_size=0)
list(qs.iterator())[0]
qs.using("default").count()
qs.db
qs.complex_filter({"name": "apple"}), qs.complex_filter(Q(stock=0))
qs.contains(Product.objects.get(name="car"))
qs.reverse()[0], qs.reverse().reverse()[0]
qs.select_for_update().count()
qs.exists(), qs.filter(stock=-1).exists()
qs.ordered, Shop.objects.all().ordered, Product.objects.all().ordered
qs.query.order_by, qs.model
bool(qs), len(qs), list(qs)[-1]
it = iter(qs)
next(it), next(it)
qs.all() is qs
qs.last(), qs.first()
qs.values("name").model
qs.count() == len(qs)
qs.foo
Product.objects.all.__name__
qs.order_by("shop", "-price").values_list("shop", "name")
qs.create(name="egg", price=1, shop_id=1)
qs.filter(shop_id=1).create(name="fig", price=2, shop_id=2).shop_id
print(*qs, sep="; ")
print(*Shop.objects.order_by("-name"))
{p.name: p.stock for p in qs if p.stock}
sorted(qs, key=lambda p: p.price)[0]
max(qs, key=lambda p: p.stock)
any(p.stock > 400 for p in qs), all(p.stock for p in qs)
enumerate(qs).__class__.__name__
list(zip(qs, Shop.objects.order_by("pk")))
