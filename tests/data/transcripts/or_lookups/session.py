a, b, c = [House.objects.create(address=x, size=s) for x, s in (("Oak", 10), ("Elm", 20), ("Ash", None))]
r = Room.objects.create(name="hall", house=a)
qs = House.objects.order_by("address")
qs.filter(Q(address="Oak") | Q(size=20))
(qs.filter(address="Oak") | qs.filter(size=20))
qs.filter(address="Oak") | qs.filter(room__name="hall")
qs.filter(Q(address__startswith="A") | Q(size__gt=15) | Q(pk=1))
qs.filter(Q(room__name="hall") | Q(size=None))
qs.filter(Q(pk__in=[1]) | Q(pk__in=[3]))
qs.filter(Q(pk__in=[]) | Q(pk=2))
qs.filter(~Q(size=10) | Q(pk=1))
qs.filter(~Q(size=10))
qs.exclude(Q(size=10) | Q(size=20))
qs.exclude(Q(size=10) & Q(pk=1))
qs.filter(Q(size=10) | ~Q(size__isnull=True))
qs.get(Q(address="Oak"), Q(size=10))
qs.filter(Q(address="Oak") & Q(size=20)).exists()
qs.filter(Q(Q(address="Oak") | Q(address="Elm")), size__gt=5).count()
from functools import reduce
import operator
qs.filter(reduce(operator.or_, [Q(address=x) for x in ("Oak", "Ash")]))
(qs.filter(size=10) | qs.filter(size=20)).filter(address="Elm")
qs.filter(size=10) & qs.filter(address="Oak")
qs.filter(Q(("address", "Elm")))
q1, q2 = Q(size=10), Q(size=20)
qs.filter(q1 | q2), q1
q1 |= q2
q1
qs.values("address").filter(q1)
qs.filter(Q(size=10) ^ Q(address="Oak")), qs.filter(Q(size=10) ^ Q(address="Elm"))
qs.exclude(Q(size=10) ^ Q(address="Elm"))
