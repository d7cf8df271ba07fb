a = Animal.objects.create(name="ape")
s = Sanctuary.objects.create(title="S", favourite=a)
s.animals.add(a)
f = Feeding.objects.create(animal=a, place=s, food="figs")
a.delete()
Animal.objects.all().delete()
s.delete()
Feeding.objects.count()
a.delete()
a = Animal.objects.create(name="ape")
s = Sanctuary.objects.create(title="S", favourite=a)
t = Sanctuary.objects.create(title="T", partner=s)
s.animals.add(a)
a.delete()
s.refresh_from_db()
s.favourite, s.animals.count()
s.sanctuary
s.delete()
t.refresh_from_db()
t.partner
f = Feeding.objects.create(animal=Animal.objects.create(name="x"), food="y")
try:
    Animal.objects.filter(name="x").delete()
except ProtectedError as e:
    print(len(e.protected_objects), e.args[0])
with transaction.atomic():
    Feeding.objects.all().delete()
    Animal.objects.all().delete()
Animal.objects.exists()
