for i in range(25):
    a = Author.objects.create(name=f"a{i}")
Author.objects.order_by("pk")
print(Author.objects.order_by("pk"))
str(Author.objects.order_by("pk")[:3])
repr(Author.objects.order_by("pk")[:21])
Author.objects.order_by("pk")[:20]
Author.objects.order_by("pk").values_list("pk", flat=True)
list(Author.objects.order_by("pk"))
Author.objects.none()
Author.objects.order_by("pk").values("name")[:2]
len(repr(Author.objects.order_by("pk")))
f"{Author.objects.filter(pk__lt=3).order_by('pk')}"
reset_queries()
text = repr(Author.objects.all())
"LIMIT 21" in connection.queries[-1]["sql"]
