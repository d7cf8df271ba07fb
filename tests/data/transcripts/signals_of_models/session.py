from django.db.models.signals import pre_save, post_save, pre_delete, post_delete, m2m_changed, pre_init, post_init
from django.dispatch import receiver, Signal
log = []
@receiver(post_save, sender=Author)
def saved(sender, instance, created, **kwargs):
    log.append(("saved", sender.__name__, str(instance), created, sorted(kwargs)))

@receiver([pre_delete, post_delete])
def deleting(sender, instance, **kwargs):
    log.append((sender.__name__, instance.pk, sorted(kwargs)))

def changed(sender, action, instance, reverse, model, pk_set, **kwargs):
    log.append((action, str(instance), reverse, model.__name__, pk_set))

m2m_changed.connect(changed, sender=Tag.friends.through)
m2m_changed.connect(changed, sender=Hidden.tags.through)
a = Author.objects.create(name="Ann")
a.save()
a.save(update_fields=["name"])
Author.objects.bulk_create([Author(name="x")])
Author.objects.update(name="n")
log; log.clear()
x = Book.objects.create(title="X", author=a)
a.delete()
log; log.clear()
t = Tag.objects.create(name="t"); u = Tag.objects.create(name="u")
t.friends.add(u)
t.friends.add(u)
t.friends.set([])
t.friends.clear()
log; log.clear()
post_save.disconnect(saved, sender=Author)
post_save.disconnect(saved)
Author.objects.create(name="q").name
log
s = Signal()
def hear(sender, **kw): return kw["n"] + 1
s.connect(hear)
s.send(sender="me", n=1)[0][1]
s.connect(3)
s.connect(lambda: 1)
s.has_listeners()
@receiver(pre_init, sender=Tag)
def initial(sender, args, kwargs, **kw): print("init", args, kwargs)

Tag(name="k").name
pre_init.disconnect(initial, sender=Tag)
class Handler:
    def on(self, sender, **kwargs): print("on", sender.__name__)

h = Handler()
post_save.connect(h.on, sender=Tag)
Tag.objects.create(name="z").name
del h
Tag.objects.create(name="z").name
