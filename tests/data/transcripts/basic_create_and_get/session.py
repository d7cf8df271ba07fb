a = Author(name="Selma", born=1858)
a.id
a.pk
print(a.pk is None, a._state.adding, a._state.db)
a.save()
a.id, a.pk
a._state.adding
a._state.db
a
str(a)
b = Author.objects.create(name="Knut")
b.born
b.pk
Author.objects.all()
Author.objects.get(pk=1)
Author.objects.get(id=2).name
Author.objects.get(name="Selma").born
Author.objects.get(name="Nobody")
Author.objects.get(pk=99)
Author.objects.get(id__gte=1)
Author.objects.get()
Author.objects.count()
len(Author.objects.all())
Author.objects.filter(name="Nobody")
Author.objects.all()[0]
Author.objects.all()[5]
