from datetime import date
def sql():
    for q in connection.queries: print(q["sql"])
    reset_queries()

p = Person.objects.create(name="p", born=date(2000, 1, 1)); q = Person.objects.create(name="q", boss=p, born=date(2001, 1, 1))
g = Group.objects.create(name="g"); h = Group.objects.create(name="h")
for m in (g, h): m.members.add(p, q, through_defaults={"inviter": p})

reset_queries()
for x in Group.objects.prefetch_related("members", "members__reports", "members__boss"): print(x, [(m.name, m.boss, list(m.reports.all())) for m in x.members.all()])

sql()
x = Group.objects.prefetch_related(Prefetch("members", Person.objects.filter(name="p"), to_attr="ps")).first()
x.ps, x.members.all()
sql()
y = Person.objects.prefetch_related("teams").get(name="p")
reset_queries()
y.teams.all(), y.teams.count(), y.teams.exists(), y.teams.first(), len(y.teams.all())
sql()
y.teams.remove(g)
y.teams.all()
sql()
Person.objects.select_related("boss").get(name="q").boss.name
sql()
z = Person.objects.prefetch_related("reports").get(name="p")
reset_queries()
z.reports.all()[0].boss is z
z.reports.filter(name="q")
z.reports.create(name="n", born=date(2000, 1, 1))
z.reports.all()
sql()
prefetch_related_objects([g, h], "members")
reset_queries()
g.members.all(), h.members.all()
sql()
Person.objects.prefetch_related("nope")
Person.objects.prefetch_related("name")
list(Person.objects.prefetch_related("boss__boss", "boss__reports"))
sql()
C.objects.create(x=1); Ref.objects.create(a_id=1, c_id=1); Ref.objects.create(a_id=1)
reset_queries()
[(r.a, r.c) for r in Ref.objects.prefetch_related("a", "c")]
[x.ref for x in C.objects.prefetch_related("ref")]
[list(x.ref_set.all()) for x in C.objects.prefetch_related("ref_set")]
[x.b.c for x in A.objects.prefetch_related("b__c")]
[x.b for x in A.objects.select_related("b__c")]
sql()
r = Ref.objects.get(c=1); r.c.b_ptr.a_ptr.x
c = C.objects.get(); reset_queries(); c.ref.c is c
sql()
Ref.objects.filter(a=c), Ref.objects.filter(c=c), Ref.objects.filter(a=A.objects.get()), Ref.objects.exclude(c=None)
Ref.objects.filter(a=p)
d = Ref.objects.defer("a").get(c=1); d.get_deferred_fields()
reset_queries(); d.a_id; d.a; sql()
