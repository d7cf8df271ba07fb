for n in "ABCCCC":
    a = Author.objects.create(name=n)
Author.objects.get(name="C")
Author.objects.get(name="D")
Author.objects.filter(name="C")[:1].get()
Author.objects.filter(name="C").get(pk=3)
Author.objects.filter(name="C").get()
for i in range(20):
    a = Author.objects.create(name="C")
Author.objects.get(name="C")
try:
    Author.objects.get(name="D")
except Author.DoesNotExist as e:
    print("caught", e)
try:
    Author.objects.get(name="C")
except Author.MultipleObjectsReturned as e:
    print("caught", e, type(e).__name__)
try:
    Author.objects.get(name="D")
except ObjectDoesNotExist as e:
    print(type(e).__name__, e.args)
try:
    Author.objects.get(name="D")
except Book.DoesNotExist:
    print("not this one")
try:
    Author.objects.get(name="C")
except MultipleObjectsReturned:
    print("many")
Author.objects.get(1)
Author.objects.get(Q(name="A"))
Author.objects.get(Q(name="A") | Q(name="B"), pk=1)
Author.objects.order_by("pk")[:2].get()
Author.objects.none().get()
Author.objects.values("name").get(pk=1)
Author.objects.values_list("name", flat=True).get(pk=1)
