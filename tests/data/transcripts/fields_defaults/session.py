g = Gadget()
g.code, g.small, g.big, g.ratio, g.cost, g.on, g.maybe
g.day, g.moment, g.span, g.key, g.data, g.blob
g.save()
Gadget.objects.create().code
h = Gadget.objects.get(pk=1)
h.cost, h.ratio, h.big, h.key
h.day, h.on, h.maybe
h.text, h.mail, h.slug
Gadget._meta.get_field("code").get_default()
Gadget._meta.get_field("small").has_default(), Gadget._meta.get_field("tiny").has_default()
Gadget._meta.get_field("text").get_default(), Gadget._meta.get_field("tiny").get_default()
Gadget(code=None).code
Gadget(small=None).small
Gadget.objects.create(small=None)
Gadget.objects.create(positive=-1)
Gadget.objects.create(tiny=-5)
Gadget.objects.count()
