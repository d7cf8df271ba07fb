a, b, c = [Animal.objects.create(name=n, weight=w) for n, w in (("ant", 0.1), ("bear", 300), ("ghost", None))]
s = Sanctuary.objects.create(title="S", favourite=a)
s.favourite
s.full_clean()
s.favourite = b
s.full_clean()
s.animals.add(a, b, c)
s.animals.order_by("pk")
Sanctuary._meta.get_field("favourite").get_limit_choices_to()
Animal.objects.complex_filter({"weight__gt": 5})
Animal.objects.complex_filter(Q(weight__isnull=False)).order_by("pk")
c.homes.all(), b.sanctuary_set.all()
Sanctuary.objects.filter(favourite__weight__gt=5)
Sanctuary._meta.get_field("favourite").get_choices()
Sanctuary._meta.get_field("favourite").get_choices(include_blank=False)
Animal._meta.get_field("name").unique
s.partner = s
s.save()
s.sanctuary
s.partner.partner.title
