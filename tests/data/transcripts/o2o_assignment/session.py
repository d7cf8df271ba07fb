ann = Person.objects.create(name="Ann")
bob = Person.objects.create(name="Bob")
p = Passport.objects.create(number="X1", person=ann)
p.person = bob
bob.passport
ann.passport
p.save()
Person.objects.get(pk=2).passport
Person.objects.get(pk=1).passport
ann.passport = p
p.person
p.person_id
p.save()
Person.objects.get(pk=1).passport
ann.passport = bob
ann.passport = None
ann.passport = "X1"
p.person = None
p.person_id
p.save()
p.person = p
lock = Locker.objects.create(label="L1")
lock.holder
ann.box = lock
lock.holder
lock.save()
Person.objects.get(pk=1).box
ann.box = None
lock.holder
lock.holder_id
ann.box
lock.save()
Locker.objects.values()
bob.box = Locker(label="L2")
bob.box
bob.box.pk
bob.box.save()
Locker.objects.get(label="L2").holder
x = Locker(label="L3", holder=bob)
x.save()
x.pk
del bob.box
