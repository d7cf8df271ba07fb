ann, bob = [Person.objects.create(name=n) for n in ("Ann", "Bob")]
p = Passport.objects.create(number="X1", person=ann)
l = Locker.objects.create(label="L", holder=ann)
b = Badge.objects.create(person=ann)
s = Scan.objects.create(badge=b, door="n")
p.delete()
ann.passport
Person.objects.get(pk=1).passport
ann.delete()
l.refresh_from_db()
l.holder
Badge.objects.count()
l.holder = bob
l.save()
bob.box.delete()
bob.box
Person.objects.get(name="Bob").box
bob.delete()
Person.objects.count(), Locker.objects.count()
