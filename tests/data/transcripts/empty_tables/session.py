Firm.objects.all(), Firm.objects.count(), Firm.objects.exists(), list(Firm.objects.all())
Firm.objects.first(), Firm.objects.last()
Firm.objects.get()
Firm.objects.get(pk=1)
Firm.objects.all()[0]
Firm.objects.all()[:3]
Firm.objects.latest("pk")
Firm.objects.aggregate(Count("pk"), Sum("staff"), Avg("staff"), Max("name"))
Firm.objects.aggregate(s=Sum("staff", default=0), c=Coalesce(Sum("staff"), 5))
Firm.objects.values("staff").annotate(n=Count("pk"))
Firm.objects.annotate(n=Count("worker")).filter(n=0)
Firm.objects.filter(worker=None), Firm.objects.exclude(worker=None)
Firm.objects.update(staff=1), Firm.objects.all().delete()
Firm.objects.in_bulk(), Firm.objects.values_list("pk", flat=True), Firm.objects.none()
bool(Firm.objects.all()), len(Firm.objects.all()), [f for f in Firm.objects.all()]
for f in Firm.objects.all():
    print("never")
else:
    print("nothing")
Firm.objects.prefetch_related("worker_set"), Firm.objects.select_related("boss")
Firm.objects.dates("pk", "day")
max(Firm.objects.values_list("staff", flat=True), default="none")
sum(Firm.objects.values_list("staff", flat=True))
Firm.objects.union(Firm.objects.all())
Firm.objects.bulk_update([], ["name"]), Firm.objects.bulk_create([])
Firm.objects.filter(pk__in=Worker.objects.values("firm"))
Firm.objects.filter(~Exists(Worker.objects.all()))
Worker.objects.filter(firm__boss__firm__name="x")
