Product.objects.order_by("?").count()
print(Product.objects.all().query)
str(Shop.objects.filter(name="it's").query)
str(Shop.objects.none().query)
type(Shop.objects.all().query).__name__
"SELECT" in str(Shop.objects.all().query)
