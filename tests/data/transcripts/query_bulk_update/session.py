r = Author.objects.bulk_create([Author(name=n, born=i) for i, n in enumerate("ABCD")])
for a in r:
    a.name = a.name * 2
    a.born += 10
Author.objects.bulk_update(r, ["name"])
Author.objects.order_by("pk").values_list("name", "born")
Author.objects.bulk_update(r, ["name", "born"], batch_size=3)
Author.objects.order_by("pk").values_list("name", "born")
Author.objects.bulk_update([], ["name"])
Author.objects.bulk_update(r, [])
Author.objects.bulk_update(r, ["nope"])
Author.objects.bulk_update(r, ["id"])
Author.objects.bulk_update([Author(name="x")], ["name"])
Author.objects.bulk_update(r, ["name"], batch_size=0)
Author.objects.bulk_update(r, ["name"], batch_size=-1)
reset_queries()
Author.objects.bulk_update(r, ["name"])
len([q for q in connection.queries if q["sql"].startswith("UPDATE")])
r[0].born = F("born") * 2
r[1].born = None
Author.objects.bulk_update(r[:2], ["born"])
Author.objects.order_by("pk").values_list("born", flat=True)
b = Book.objects.create(title="t", author=r[0])
b.author = r[1]
Book.objects.bulk_update([b], ["author"])
Book.objects.get().author
Author.objects.filter(name="AA").bulk_update([r[1]], ["name"])
Author.objects.bulk_update([r[0], r[0]], ["name"])
Book.objects.bulk_update([b], ["author__name"])
