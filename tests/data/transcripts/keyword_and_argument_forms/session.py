from playground.models import fill
fill()
Firm.objects.filter(**{"name": "One"}), Firm.objects.filter(**dict(staff__gt=5, chairs__lt=6))
conditions = {"name__in": ["One", "Two"]}
Firm.objects.filter(**conditions).order_by("pk")
fields = ["name", "staff"]
Firm.objects.order_by("pk").values(*fields)
Firm.objects.order_by(*["-staff"]).values_list(*fields[:1], flat=True)
Firm.objects.filter(Q(name="One"), Q(staff=10), chairs=5)
Firm.objects.filter(*[Q(name="One"), Q(staff=10)])
Firm.objects.create(**{"name": "Kw", "staff": 1}).staff
Firm.objects.update_or_create(name="Kw", defaults=dict(staff=2))[0].staff
Firm.objects.get(**{"pk": 1, "name": "One"})
Firm.objects.annotate(**{"n": Count("worker")}).get(pk=1).n
Firm.objects.aggregate(**{"max staff": Max("staff")})
name = "staff"
Firm.objects.filter(**{f"{name}__gte": 10}).order_by("pk")
getattr(Firm.objects.first(), name)
for lookup in ("exact", "gt", "lte"):
    print(lookup, Firm.objects.filter(**{f"staff__{lookup}": 10}).count())
Firm.objects.filter({"name": "One"})
Firm.objects.filter([("name", "One")])
Firm.objects.filter(("name", "One"))
Firm.objects.order_by(fields)
Firm.objects.get(pk=1, **{"pk": 2})
Firm.objects.create(*["x"])
setattr(Firm, "shout", lambda self: self.name.upper())
Firm.objects.get(pk=1).shout()
