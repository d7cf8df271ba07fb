for i in range(10):
    a = Author.objects.create(name=f"a{i}", born=i)
qs = Author.objects.order_by("born")
qs[2]
qs[:3]
qs[7:]
qs[2:5]
qs[2:5][1]
qs[2:5][1:2]
qs[2:8][:2]
qs[5:2]
qs[3:3]
qs[20:]
qs[::3]
qs[1:8:2]
qs[-1]
qs[-3:]
qs[:-1]
qs["x"]
qs[1.5]
qs[20]
qs[:3].filter(born=1)
qs[:3].order_by("name")
qs[:3].exclude(born=1)
qs[:3].reverse()
qs[:3].count(), qs[8:20].count(), qs[20:30].count()
qs[:3].exists(), qs[20:].exists()
qs[:3].first()
qs[:3].last()
qs[:3].get(born=1)
qs[2:3].get()
qs[:3].update(born=3)
qs[:3].distinct()
qs[:3].latest("born")
qs[:2].values_list("name")
qs[:3].aggregate(Sum("born"))
list(qs[:4])[-1]
