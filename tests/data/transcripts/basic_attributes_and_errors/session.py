a = Author.objects.create(name="A")
a.foo
a.foo = 3
a.foo
hasattr(a, "bar"), hasattr(a, "name")
getattr(a, "bar", "none")
Author.foo
Author.objects.foo
a.objects
Author.DoesNotExist
Author.MultipleObjectsReturned
issubclass(Author.DoesNotExist, ObjectDoesNotExist)
type(a.book_set).__name__
type(Author.objects).__name__
Author
type(a)
type(a).__name__
isinstance(a, Author), isinstance(a, models.Model)
setattr(a, "name", "AA")
a.name
vars(a)["name"]
a.__dict__["born"]
del a.born
a.born
del a.foo
a.foo
a()
a["name"]
len(a)
bool(a)
