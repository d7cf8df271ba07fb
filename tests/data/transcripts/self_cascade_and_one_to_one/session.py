eve = Person.objects.create(name="Eve")
ann = eve.children.create(name="Ann")
bea = ann.children.create(name="Bea")
cat = Person.objects.create(name="Cat", mother=bea)
eve.children.all()
cat.mother.mother.mother
Person.objects.filter(mother__mother=ann)
Person.objects.filter(children__children=cat)
Person.objects.filter(mother__mother__mother__name="Eve")
x = Person.objects.create(name="Xen", partner=ann)
ann.person
x.partner
ann.partner
ann.partner = x
ann.save()
Person.objects.get(name="Xen").person
Person.objects.filter(partner__name="Ann"), Person.objects.filter(partner__partner=F("pk"))
Person.objects.filter(partner=None)
Person.objects.create(name="Y", partner=x)
eve.delete()
Person.objects.all()
Person.objects.values("name", "partner", "mother")
z = Person.objects.create(name="Zed")
z.mother = z
z.partner = z
z.save()
z.person
z.delete()
Person.objects.count()
