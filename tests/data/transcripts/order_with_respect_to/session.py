a, b = Animal.objects.create(name="ape"), Animal.objects.create(name="bat")
f1, f2, f3 = [Feeding.objects.create(animal=a, food=x) for x in ("figs", "corn", "nuts")]
g = Feeding.objects.create(animal=b, food="bugs")
a.get_feeding_order()
a.set_feeding_order([3, 1, 2])
a.get_feeding_order()
Feeding.objects.filter(animal=a)
a.feeding_set.all()
a.feeding_set.first(), a.feeding_set.last()
f1.get_next_in_order(), f3.get_next_in_order()
f2.get_next_in_order()
f1.get_previous_in_order()
[f.name for f in Feeding._meta.fields]
Feeding._meta.ordering
Feeding.objects.values_list("food", "_order").order_by("pk")
Feeding.objects.create(animal=a, food="tea")._order
a.feeding_set.reverse()
a.delete()
