c = Country.objects.create(name="C")
t = Town.objects.create(name="T", country=c)
Bus.objects.create(number=1)
Bus.objects.create(number=1)
Bus.objects.create(number=None)
Bus.objects.create(number="x")
Bus.objects.count()
Mayor.objects.create(name="M", town=t)
Mayor.objects.create(name="N", town=t)
Mayor.objects.create(name="N")
Mayor.objects.create(name="N", town_id=55)
Town.objects.filter(pk=1).update(country=44)
Town.objects.update(name=None)
b = Bus.objects.create(number=2)
b.number = 1
b.save()
b.refresh_from_db()
b.number
Bus.objects.update(number=5)
Bus.objects.filter(pk=b.pk).update(number=1)
Bus.objects.bulk_create([Bus(number=7), Bus(number=8), Bus(number=7)])
Bus.objects.values_list("number", flat=True)
Bus.objects.get_or_create(number=1)[1]
Bus.objects.update_or_create(number=2, defaults={"number": 1})
try:
    Bus.objects.create(number=1)
except IntegrityError as e:
    print(type(e).__name__, e.args, str(e))
Bus.streets.through.objects.create(bus=b, street_id=9)
Bus.streets.through.objects.create(bus=b)
Street.objects.create(name="S", town=None)
from django.db import IntegrityError, DatabaseError
issubclass(IntegrityError, DatabaseError)
IntegrityError.__module__
Country.objects.create(name="x" * 40).name
Country.objects.filter(pk=1).update(id=1)
