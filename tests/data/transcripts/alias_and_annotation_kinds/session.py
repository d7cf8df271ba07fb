from playground.models import fill
fill()
Shop.objects.alias(n=Count("products")).filter(n=2).order_by("pk")
Shop.objects.alias(n=Count("products")).order_by("n", "pk").values_list("name")
Shop.objects.alias(n=Count("products")).values("n")
Shop.objects.alias(n=Count("products")).first().n
Shop.objects.alias(n=Count("products")).annotate(m=F("n")).order_by("pk").values_list("m", flat=True)
Product.objects.annotate(v=Value(3)).values_list("name", "v")
Product.objects.annotate(v=Value("x"), w=Value(None, output_field=models.IntegerField())).first().v
Product.objects.annotate(double=F("stock") * 2).values_list("double", flat=True)
Product.objects.annotate(where=F("shop__name")).values_list("name", "where")
Product.objects.annotate(where=F("shop__name")).filter(where="North")
Product.objects.annotate(cheap=Q(price__lt=5)).values_list("name", "cheap")
Product.objects.annotate(cheap=Q(price__lt=5)).filter(cheap=True)
Product.objects.annotate(cheap=Q(price__lt=5)).filter(~Q(cheap=True))
Product.objects.annotate(year=F("shop__opened__year")).values_list("year", flat=True)
Product.objects.annotate(length=Length("name")).filter(length__gt=3)
Product.objects.annotate(length=Length("name")).order_by("length", "-name").values_list("name", flat=True)
Product.objects.annotate(total=F("price") * F("stock")).values_list("total", flat=True)
Product.objects.annotate(x=F("nope"))
Product.objects.annotate(x=F("stock"), y=F("x") + 1, z=F("y") + F("x")).values_list("x", "y", "z")
Product.objects.annotate(n=F("pk")).values("n")
Product.objects.annotate(stock=F("pk"))
Product.objects.annotate(**{"a b": F("pk")})
Product.objects.values("name").annotate(s=F("stock")).values_list()
Product.objects.values_list("name").annotate(s=F("stock") + 1)
Product.objects.annotate(s=F("stock")).values()[0]
Product.objects.annotate(s=F("stock")).only("name").first().s
