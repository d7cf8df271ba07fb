f = Firm.objects.create(name="F")
f.worker_set.get_or_create(first="A", defaults={"last": "B"})
f.worker_set.get_or_create(first="A", defaults={"last": "C"})
w, created = Worker.objects.get_or_create(first="Z", firm=f)
created, w.firm is f, f.worker_set.count()
Worker.objects.get_or_create(first="Q", firm__name="F")
Worker.objects.get_or_create(firm__name="F", first="A")
Worker.objects.get_or_create(first="N", firm__name="F", defaults={"firm": f, "last": "M"})
f.worker_set.update_or_create(first="A", defaults={"wage": 5})[0].wage
f.worker_set.update_or_create(first="New", defaults={"wage": 6})
f.worker_set.order_by("pk").values_list("first", "wage")
Worker.objects.update_or_create(firm=f, defaults={"wage": 1})
w.leads.get_or_create(name="G")
w.leads.get_or_create(name="G")[1]
w.leads.get()
Firm.objects.get_or_create(name="H", boss=w)[0].boss is w
Firm.objects.get_or_create(name="I", boss=Worker(first="unsaved"))
Firm.objects.get_or_create(name="J", boss=5)
Firm.objects.get_or_create(name="J", boss_id=w.pk)
Firm.objects.get_or_create(pk=50, defaults={"name": "K"})
Firm.objects.get_or_create(pk=50, name="other")
Firm.objects.filter(staff=3).get_or_create(name="F")[1]
Firm.objects.filter(name="F").count()
Worker.objects.filter(firm=None).update_or_create(first="L", defaults={"last": "M"})
Worker.objects.get(first="L").firm
