from playground.models import fill
fill()
Sale.objects.dates("day", "month")
Sale.objects.dates("day", "year")
Sale.objects.dates("day", "day", order="DESC")
Sale.objects.dates("day", "week")
Sale.objects.filter(amount__gt=1).dates("day", "month")
Sale.objects.dates("day", "hour")
Sale.objects.dates("nope", "day")
Sale.objects.dates("amount", "day")
Sale.objects.dates("day", "month", order="UP")
Shop.objects.dates("opened", "year").count()
list(Shop.objects.dates("opened", "month"))[0].month
Product.objects.dates("sale__day", "month")
Product.objects.dates("shop__opened", "year")
Sale.objects.dates("day", "month").reverse()
Sale.objects.dates("day", "month")[0]
Sale.objects.datetimes("day", "month")
Product.objects.dates("shop__opened", "year", "DESC")
Sale.objects.dates()
[d.isoformat() for d in Sale.objects.filter(product__name="bike").dates("day", "day")]
