a = Author.objects.create(name="A", born=1)
b = Author.objects.create(name="B")
Book.objects.create(title="x", author=a)
Book.objects.create(title="y", author=b, pages=5)
qs = Author.objects.order_by("pk")
qs.values_list()
qs.values_list("name")
qs.values_list("name", flat=True)
qs.values_list("name", "born")
qs.values_list("name", "born", flat=True)
qs.values_list(flat=True)
qs.values_list("pk", "name", named=True)
qs.values_list("name", named=True, flat=True)
qs.values_list("name", "book__title", named=True)
row = qs.values_list("pk", "name", named=True).first()
row.name, row.pk, row[1]
row.foo
list(row), len(row), row._fields
pk, name = row
print(pk, name)
qs.values_list(Lower("name"), flat=True)
qs.values_list(Lower("name"), "pk")
qs.values_list(F("born") + 1, flat=True)
qs.values_list("name", F("born") * 2, named=True)
qs.annotate(n=Count("book")).values_list("name", "n")
Book.objects.order_by("pk").values_list("author", "author__name")
list(qs.values_list("book", flat=True))
sum(qs.filter(born__isnull=False).values_list("born", flat=True))
"A" in qs.values_list("name", flat=True)
set(qs.values_list("name", flat=True)) == {"A", "B"}
[n for n, in qs.values_list("name")]
for name, born in qs.values_list("name", "born"):
    print(name, born)
