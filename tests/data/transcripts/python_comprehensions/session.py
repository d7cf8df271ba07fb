for n, a in [("Ann", 20), ("Bob", 25), ("Cyd", 30)]:
    s = Student.objects.create(name=n, age=a)
qs = Student.objects.order_by("pk")
[s.name for s in qs]
[s.name.upper() for s in qs if s.age > 20]
{s.name: s.age for s in qs}
{s.age // 10 for s in qs} == {2, 3}
list(s.age for s in qs)
sum(s.age for s in qs), max(s.age for s in qs)
[(a.name, b.name) for a in qs for b in qs if a.age < b.age]
[[x * y for x in range(3)] for y in range(2)]
[s.name for s in qs if s.age > 20 if s.age < 30]
{k: v for k, v in qs.values_list("name", "age") if v != 25}
sorted({s.name[0] for s in qs})
dict((s.pk, s.name) for s in qs)
any(s.age > 29 for s in qs), all(s.age > 20 for s in qs)
" and ".join(s.name for s in qs)
[x for x in "abc"]
[n if n % 2 else -n for n in range(5)]
g = (s.name for s in qs)
next(g), next(g), next(g)
next(g)
next(g, "nothing")
[y := 3, y + 1]
len([s for s in qs]), tuple(s.pk for s in qs)
{**{"a": 1}, "b": 2}
[*qs, *"xy"]
first, *rest = qs
first, rest
