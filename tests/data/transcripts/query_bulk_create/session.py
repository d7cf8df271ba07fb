r = Author.objects.bulk_create([Author(name="A"), Author(name="B", born=2)])
r
[a.pk for a in r]
Author.objects.bulk_create([])
Author.objects.bulk_create(Author(name=n) for n in "CD")
Author.objects.count()
reset_queries()
r = Author.objects.bulk_create([Author(name=str(i)) for i in range(10)], batch_size=4)
len([q for q in connection.queries if q["sql"].startswith("INSERT")])
r[-1].pk, r[-1]._state.adding
Author.objects.bulk_create([Author(pk=100, name="X"), Author(name="Y")])
Author.objects.order_by("-pk")[:2]
Author.objects.bulk_create([Author(pk=100, name="dup")])
Author.objects.bulk_create([Author(pk=100, name="dup"), Author(pk=200, name="new")], ignore_conflicts=True)
Author.objects.filter(pk__gte=100).order_by("pk").values_list("pk", "name")
Author.objects.bulk_create([Author(pk=100, name="upd", born=4)], update_conflicts=True, update_fields=["name"], unique_fields=["pk"])
Author.objects.get(pk=100).name
Author.objects.bulk_create([Author(name="x")], batch_size=-1)
Author.objects.bulk_create([Author(name="x")], update_conflicts=True)
Author.objects.bulk_create([Author(name="x")], ignore_conflicts=True, update_conflicts=True)
Author.objects.bulk_create([Author(name=None)])
Book.objects.bulk_create([Book(title="t", author=Author(name="unsaved"))])
Book.objects.bulk_create([Book(title="t", author_id=1), Book(title="u", author=r[0])])
Book.objects.order_by("pk").values_list("title", "author")
Book.objects.bulk_create([Book(title="t", author_id=12345)])
Book.objects.count()
