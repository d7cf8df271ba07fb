from playground.models import fill
fill()
Shop.objects.annotate(n=Count("products")).order_by("pk").values_list("name", "n")
[(s.name, s.n) for s in Shop.objects.annotate(n=Count("products")).order_by("name")]
Shop.objects.annotate(Count("products")).order_by("pk")[0].products__count
Product.objects.annotate(Count("labels")).values_list("name", "labels__count")
Shop.objects.annotate(n=Count("products__sale")).order_by("pk").values_list("name", "n")
Shop.objects.annotate(p=Count("products"), s=Count("products__sale")).order_by("pk").values_list("p", "s")
Shop.objects.annotate(p=Count("products", distinct=True), s=Count("products__sale", distinct=True)).order_by("pk").values_list("p", "s")
Shop.objects.annotate(n=Count("products")).filter(n__gt=1).order_by("pk")
Shop.objects.annotate(n=Count("products")).filter(n=0)
Shop.objects.annotate(n=Count("products")).exclude(n=0).order_by("pk")
Shop.objects.filter(products__price__gt=100).annotate(n=Count("products")).order_by("pk").values_list("name", "n")
Shop.objects.annotate(n=Count("products")).filter(products__price__gt=100).order_by("pk").values_list("name", "n")
Shop.objects.annotate(n=Count("products", filter=Q(products__price__gt=100))).order_by("pk").values_list("name", "n")
Shop.objects.annotate(n=Count("products")).order_by("-n", "name")
Shop.objects.annotate(n=Count("products")).count()
Shop.objects.annotate(n=Count("products")).aggregate(Max("n"), Avg("n"))
Shop.objects.annotate(n=Count("nope"))
Shop.objects.annotate(name=Count("products"))
Shop.objects.annotate(products=Count("products"))
Shop.objects.annotate(n=Count("products")).values("n").order_by("n")
Label.objects.annotate(n=Count("product"), t=Sum("product__stock")).order_by("pk").values("word", "n", "t")
Label.objects.annotate(n=Count("product__shop", distinct=True)).order_by("pk").values_list("n", flat=True)
Shop.objects.annotate(n=Count("products")).get(pk=1).n
Shop.objects.get(pk=1).n
Shop.objects.annotate(Count("products"), Count("products"))
Shop.objects.annotate(F("name"))
Shop.objects.annotate(n=3)
