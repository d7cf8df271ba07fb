ann = Person.objects.create(name="Ann")
bob = Person.objects.create(name="Bob")
p = Passport.objects.create(number="X1", person=ann)
ann.passport
ann.passport is p
p.person is ann
bob.passport
hasattr(ann, "passport"), hasattr(bob, "passport")
bob.box
bob.locker
ann = Person.objects.get(pk=1)
reset_queries()
ann.passport
ann.passport.person is ann
ann.passport
len(connection.queries)
hasattr(bob, "passport")
hasattr(bob, "passport")
len(connection.queries)
try:
    bob.passport
except Passport.DoesNotExist as e:
    print(type(e).__name__, e)
try:
    bob.passport
except Person.passport.RelatedObjectDoesNotExist as e:
    print(e)
try:
    bob.passport
except AttributeError as e:
    print("an attribute error too")
getattr(bob, "passport", None)
Person().passport
Passport().person
Locker().holder
Passport.objects.create(number="X2", person=ann)
Passport.objects.create(number="X2", person=bob)
bob.passport
