from django.db.models import *
from django.db.models.functions import *
# EXISTS inside a derived table
Place.objects.filter(~Q(near=None)).distinct().count()
a = Place.objects.create(name="a")
b = Place.objects.create(name="b")
a.near.add(b)
Place.objects.filter(~Q(near=None)).distinct().count()
Place.objects.exclude(near__near__name="b").distinct().count()
Cafe.objects.exclude(near__name="b").distinct().aggregate(n=Count("pk"))
# An unsaved one-to-one, saved twice
c = Place(name="c")
c.twin = c
c.save()
c.save()
d = Place(name="d", shadow=Place(name="e"))
d.save()
d.save()
Place.objects.bulk_create([d])
a.shadow = b
b._state.fields_cache
# bulk_update looks at its own fields
a.twin = Place(name="new")
Place.objects.bulk_update([a], ["name"])
Place.objects.bulk_update([a], ["twin"])
# Expressions that cannot be inserted
Cafe(name="f", seats=F("seats") * 2 + Length("name")).save()
Cafe(name="f", seats=Case(When(name="f", then=1), default=F("seats"))).save()
Cafe(name="f", seats=Sum("seats")).save()
Cafe.objects.bulk_create([Cafe(name="f")])
Visit.objects.bulk_create([Visit(place_id=Abs(F("pk")))])
# Mixed types of Case
Cafe.objects.filter(seats=Case(When(name="a", then=Length("name")), default=F("pk")))
Cafe.objects.order_by(Case(When(name="a", then=Length("name")), default=F("pk")))
Cafe.objects.filter(seats=Case(When(name="a", then=Length("name")), default=F("seats")))
# What keep_parents spares
def visited(model):
    cafe = model.objects.create(name="x")
    Visit.objects.create(place=Place.objects.get(pk=cafe.pk))
    Visit.objects.create(cafe=Cafe.objects.get(pk=cafe.pk))
    Visit.objects.create(small=SmallCafe.objects.get(pk=cafe.pk))
    return cafe

visited(Cafe).delete(keep_parents=True)
visited(SmallCafe).delete(keep_parents=True)
Visit.objects.filter(place=None).delete()
small = SmallCafe.objects.create(name="y")
Visit.objects.create(small=small)
small.delete(keep_parents=True)
list(Visit.objects.order_by("pk").values_list("place", "cafe", "small"))
# A child that is not there
Cafe(pk=99).delete()
# Protected by its own child
cafe = Cafe.objects.create(name="z")
cafe.owner = cafe.place_ptr
cafe.save()
cafe.delete()
Place.objects.get(pk=cafe.pk).delete()
