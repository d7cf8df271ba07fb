Animal.objects.create(name="ape")
Animal.objects.create(name="ape")
a, created = Animal.objects.get_or_create(name="ape", defaults={"weight": 3})
created, a.weight
Animal.objects.update_or_create(name="ape", defaults={"weight": 4})[0].weight
Animal.objects.in_bulk(["ape", "none"], field_name="name")
Animal.objects.bulk_create([Animal(name="bat"), Animal(name="ape")])
Animal.objects.bulk_create([Animal(name="bat"), Animal(name="ape")], ignore_conflicts=True)
Animal.objects.order_by("pk")
Animal.objects.bulk_create([Animal(name="ape", weight=9)], update_conflicts=True, unique_fields=["name"], update_fields=["weight"])
Animal.objects.get(name="ape").weight
Animal.objects.bulk_create([Animal(name="ape", weight=9)], update_conflicts=True, unique_fields=["weight"], update_fields=["weight"])
Animal.objects.bulk_create([Animal(name="ape", weight=9)], update_conflicts=True, unique_fields=["name"], update_fields=["nope"])
Animal.objects.filter(name="bat").update(name="ape")
Animal.objects.update(name="same")
b = Animal(name="ape")
b.save()
b.pk
b.name = "bee"
b.save()
b.pk
b.validate_unique()
Animal(name="bee").validate_unique()
Animal(name="bee", pk=b.pk).validate_unique()
Animal(pk=b.pk, name="new").full_clean()
Animal(name="").full_clean()
Animal.objects.get(name="bee").delete()
Animal.objects.create(name="bee").pk
