from playground.models import fill
fill()
page = lambda n, size=2: Reading.objects.order_by("pk")[(n - 1) * size:n * size]
[list(page(n).values_list("pk", flat=True)) for n in range(1, 5)]
page(1).count(), page(4).count(), page(3).exists()
len(page(2)), bool(page(9))
page(1)[0].pk, page(2)[1].pk
page(1)[2]
Reading.objects.order_by("-value")[:3].values_list("value", flat=True)
list(Reading.objects.order_by("value").values_list("value", flat=True)[1:4])
Reading.objects.filter(pk__in=Reading.objects.order_by("-value").values("pk")[:2]).order_by("pk")
Reading.objects.filter(pk__in=list(page(2).values_list("pk", flat=True))).count()
Sensor.objects.filter(readings__in=Reading.objects.order_by("-value")[:2])
Reading.objects.all()[:2].union(Reading.objects.none())
from django.core.paginator import Paginator
p = Paginator(Reading.objects.order_by("pk"), 4)
p.count, p.num_pages, p.page_range
p.page(1).object_list
p.page(2).has_next(), p.page(2).has_previous(), p.page(2)
p.page(3)
