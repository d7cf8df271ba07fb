from datetime import date
ps = [Person.objects.create(name=str(n), born=date(2000, 1, 1)) for n in range(4)]
for n in (1, 2, 3): ps[n].boss = ps[0]; ps[n].save()

[x.few for x in Person.objects.prefetch_related(Prefetch("reports", Person.objects.order_by("-name")[:2], to_attr="few"))]
[x.few for x in Person.objects.prefetch_related(Prefetch("reports", Person.objects.order_by("name")[1:], to_attr="few"))]
[x.reports.all() for x in Person.objects.prefetch_related(Prefetch("reports", Person.objects.order_by("name")[1:]))]
g = Group.objects.create(name="g"); g.members.add(*ps, through_defaults={"inviter": ps[0]})
[x.few for x in Group.objects.prefetch_related(Prefetch("members", Person.objects.order_by("-name")[:2], to_attr="few"))]
