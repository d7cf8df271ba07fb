a, created = Author.objects.get_or_create(name="A", defaults={"born": 1})
a, created, a.born
a, created = Author.objects.get_or_create(name="A", defaults={"born": 2})
a, created, a.born
Author.objects.get_or_create(name="B", born=3)
Author.objects.get_or_create(name="B", born=3)
Author.objects.get_or_create(name__iexact="c", defaults={"name": "C"})
Author.objects.get_or_create(name__iexact="c", defaults={"name": "D"})
Author.objects.create(name="A")
Author.objects.get_or_create(name="A")
Author.objects.get_or_create(nope=1)
Author.objects.get_or_create(name="Z", defaults={"nope": 1})
Author.objects.get_or_create(defaults={"name": lambda: "L"}, born=77)
Author.objects.get_or_create(born=78, defaults={"name": None})
Author.objects.count()
Author.objects.update_or_create(name="B", defaults={"born": 9})
Author.objects.get(name="B").born
Author.objects.update_or_create(name="E", defaults={"born": 10})
Author.objects.update_or_create(name="E", defaults={"born": F("born") + 1})
Author.objects.get(name="E").born
Author.objects.update_or_create(name="G", defaults={"born": 1}, create_defaults={"born": 2})
Author.objects.get(name="G").born
Author.objects.update_or_create(name="G", defaults={"born": 1}, create_defaults={"born": 2})
Author.objects.get(name="G").born
Author.objects.update_or_create(name="A")
Author.objects.update_or_create(name="G", defaults={"nope": 1})
a = Author.objects.get(name="G")
Book.objects.get_or_create(title="t", author=a)
Book.objects.get_or_create(title="t", author__name="G")
Book.objects.get_or_create(title="u", author__name="G")
reset_queries()
r = Author.objects.get_or_create(name="G")
len(connection.queries)
r = Author.objects.get_or_create(name="H")
len(connection.queries)
[q["sql"].split()[0] for q in connection.queries]
