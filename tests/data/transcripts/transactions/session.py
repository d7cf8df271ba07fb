from django.db import transaction
with transaction.atomic():
    a = Country.objects.create(name="A")
Country.objects.count()
with transaction.atomic():
    b = Country.objects.create(name="B")
    raise ValueError("no")
Country.objects.all()
b.pk, b._state.adding
try:
    with transaction.atomic():
        c = Country.objects.create(name="C")
        Bus.objects.create(number=None)
except IntegrityError as e:
    print("rolled back:", e)
Country.objects.all()
with transaction.atomic():
    a.name = "outer"
    a.save()
    try:
        with transaction.atomic():
            a.name = "inner"
            a.save()
            raise KeyError("x")
    except KeyError:
        print(a.name)
a.refresh_from_db()
a.name
with transaction.atomic():
    try:
        Bus.objects.create(number=None)
    except IntegrityError:
        Country.objects.count()
with transaction.atomic():
    Country.objects.create(name="D")
    transaction.set_rollback(True)
Country.objects.count()
with transaction.atomic():
    sid = transaction.savepoint()
    d = Country.objects.create(name="E")
    transaction.savepoint_rollback(sid)
    e = Country.objects.create(name="F")
Country.objects.values_list("name", flat=True)
@transaction.atomic
def both(fail):
    Country.objects.create(name="G")
    if fail:
        raise RuntimeError("fail")
both(True)
both(False)
Country.objects.values_list("name", flat=True)
transaction.get_autocommit()
with transaction.atomic():
    print(transaction.get_autocommit(), connection.in_atomic_block)
with transaction.atomic():
    transaction.on_commit(lambda: print("committed"))
    print("inside")
transaction.on_commit(lambda: print("at once"))
with transaction.atomic():
    transaction.on_commit(lambda: print("never"))
    transaction.set_rollback(True)
reset_queries()
with transaction.atomic():
    with transaction.atomic():
        Country.objects.count()
[q["sql"].split()[0] for q in connection.queries]
