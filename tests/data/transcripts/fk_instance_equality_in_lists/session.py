ann = Owner.objects.create(name="Ann")
pets = [ann.pet_set.create(name=n) for n in "CAB"]
list(ann.pet_set.all()) == pets
sorted(p.name for p in pets)
[p.pk for p in ann.pet_set.all()]
[p.pk for p in ann.pet_set.order_by("pk")]
pets[0] in ann.pet_set.all()
ann.pet_set.contains(pets[0])
{p.name: p.owner.name for p in ann.pet_set.all()}
ann.pet_set.all()[1:]
ann.pet_set.all()[0].name
ann.pet_set.all().reverse()
ann.pet_set.in_bulk()
ann.pet_set.aggregate(Count("pk"), Max("name"))
ann.pet_set.annotate(up=Upper("name")).values_list("up", flat=True)
ann.pet_set.values("owner__name").distinct()
ann.pet_set.bulk_create([Pet(name="D", owner=ann), Pet(name="E", owner=ann)])
ann.pet_set.count()
ann.pet_set.none()
ann.pet_set.dates("name", "year")
len(ann.pet_set)
for p in ann.pet_set:
    print(p)
ann.pet_set[0]
ann.pet_set.model, ann.pet_set.instance
ann.pet_set.db
ann.pet_set.earliest("name")
ann.pet_set.filter(owner__name="Bob")
