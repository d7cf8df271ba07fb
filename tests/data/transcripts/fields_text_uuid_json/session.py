import uuid
g = Gadget.objects.create(data={"a": [1, None, "x"], "b": {"c": True}}, key="00000000-0000-0000-0000-000000000001")
g.refresh_from_db()
g.data, g.key
g.data["b"]["c"]
Gadget.objects.filter(key="00000000000000000000000000000001").count()
Gadget.objects.filter(key=uuid.UUID(int=1)).count()
Gadget.objects.get(key=uuid.UUID(int=1)).pk
Gadget.objects.filter(key="bad")
str(g.key), g.key.hex
g.text = "line one\nline two\ttab 'quote' \"double\" \\ back ünï ✓"
g.save()
Gadget.objects.get().text
print(Gadget.objects.get().text)
Gadget.objects.filter(text__contains="\n").count()
Gadget.objects.filter(text__icontains="QUOTE").count()
g.data = [1, 2]
g.save()
Gadget.objects.values_list("data", flat=True)
g.data = "text"
g.save()
Gadget.objects.get().data
g.data = None
g.save()
Gadget.objects.get().data
g.address = "127.0.0.1"
g.mail, g.link = "not a mail", "not a link"
g.save()
Gadget.objects.values("address", "mail", "link")
g.full_clean()
uuid.UUID("x")
