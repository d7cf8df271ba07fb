a, b = Wallet.objects.create(owner="Ann", coins=10), Wallet.objects.create(owner="Bob")
def transfer(source, target, coins):
    with transaction.atomic():
        Wallet.objects.filter(pk=target.pk).update(coins=F("coins") + coins)
        Wallet.objects.filter(pk=source.pk).update(coins=F("coins") - coins)
        return Transfer.objects.create(source=source, target=target, coins=coins)
transfer(a, b, 4)
Wallet.objects.order_by("pk")
transfer(a, b, 40)
Wallet.objects.order_by("pk"), Transfer.objects.count()
try:
    transfer(b, a, 5)
except IntegrityError as e:
    print("refused:", e)
a.coins
a.refresh_from_db()
a.coins
a.sent.aggregate(Sum("coins")), a.received.aggregate(Sum("coins"))
Wallet.objects.annotate(balance=Coalesce(Sum("received__coins"), 0) - Coalesce(Sum("sent__coins"), 0)).values_list("owner", "balance").order_by("pk")
Wallet.objects.filter(sent__target__owner="Bob").distinct()
with transaction.atomic():
    transfer(b, a, 1)
    try:
        transfer(b, a, 100)
    except IntegrityError:
        print("inner refused")
    transfer(b, a, 2)
Wallet.objects.order_by("pk"), Transfer.objects.count()
with transaction.atomic():
    transfer(b, a, 1)
    raise SystemError("power cut")
Wallet.objects.order_by("pk"), Transfer.objects.count()
w = Wallet(owner="Cyd", coins=-5)
w.save()
w.pk
w.full_clean()
w.coins = 5
w.save()
w.pk
Wallet.objects.update(coins=F("coins") - 6)
Wallet.objects.order_by("pk")
Wallet.objects.select_for_update().get(owner="Ann")
Wallet.objects.filter(coins__lt=6).delete()
Transfer.objects.all()
