a = Author.objects.create(name="Tove", born=1914)
a.name = "Tove J."
a.save()
Author.objects.get(pk=a.pk).name
a.born = None
a.save()
Author.objects.values_list("name", "born")
again = Author.objects.get(pk=1)
again.name = "T. J."
again.save(update_fields=["name"])
a.born = 1
a.name
a.save(update_fields=["born"])
Author.objects.values()
a.refresh_from_db()
a.name, a.born
a.pk = None
a._state.adding = True
a.save()
a.pk
Author.objects.count()
a.pk = 40
a.save()
list(Author.objects.order_by("pk").values_list("pk", flat=True))
a.save(update_fields=["nothing"])
a.save(update_fields=[])
a.save(force_insert=True)
a.save(force_insert=True, force_update=True)
Author(pk=77, name="Z").save(force_update=True)
Author(pk=77, name="Z").save(update_fields=["name"])
a.save("positional")
