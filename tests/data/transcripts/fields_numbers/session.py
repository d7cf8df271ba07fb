g = Gadget.objects.create(small=3, big=2**62, ratio=1e20, cost="12345.678")
g.refresh_from_db()
g.small, g.big, g.ratio, g.cost
g.ratio = "2.25"
g.cost = 3
g.small = 4.9
g.save()
g.refresh_from_db()
g.ratio, g.cost, g.small
g.cost = 2.0005
g.save()
Gadget.objects.values_list("cost", flat=True)
g.cost = "1e2"
g.save()
Gadget.objects.get().cost
g.cost = "123456789"
g.save()
g.cost = 1
g.small = "4.9"
g.save()
g.small = [1]
g.save()
g.small = True
g.save()
Gadget.objects.get().small
g.ratio = "abc"
g.save()
g.ratio = None
g.save()
Gadget.objects.filter(ratio="x")
Gadget.objects.filter(cost="x")
Gadget.objects.filter(small=1.0).count(), Gadget.objects.filter(small=1.5).count()
Gadget.objects.filter(small__gt=0.5).count(), Gadget.objects.filter(small__gte=0.5).count(), Gadget.objects.filter(small__lt=1.5).count()
