for n in "ABC":
    a = Author.objects.create(name=n)
Author.objects.in_bulk([1, 3])
Author.objects.in_bulk([])
Author.objects.in_bulk([9])
Author.objects.in_bulk((2,))
Author.objects.in_bulk() == {1: Author(pk=1), 2: Author(pk=2), 3: Author(pk=3)}
Author.objects.in_bulk(id_list=[2])
Author.objects.in_bulk([1], field_name="name")
Author.objects.in_bulk(["1"])
Author.objects.in_bulk(["x"])
Author.objects.in_bulk(5)
Author.objects.filter(name="A").in_bulk([1, 2])
Author.objects.all()[:2].in_bulk([1])
Author.objects.values().in_bulk([1])
Author.objects.in_bulk([1])[1].name
Author.objects.in_bulk({3})
Author.objects.in_bulk(range(1, 3))
