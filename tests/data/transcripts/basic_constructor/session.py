Author("Selma")
Author(7, "Selma", 1858).name
Author(7, "Selma", 1858, 3)
Author(None, "Selma").born
Author(nam="Selma")
Author(name="Selma", height=3, age=4)
Author(7, id=8)
Author(7, "x", name="y")
a = Author()
a.name, a.born, a.id
repr(a)
Author(pk=5).id
Author(id=5).pk
b = Book(title="T")
b.pages, b.price, b.in_print, b.author_id
b.author
Book(author=Author(name="x"))
Book(author=3)
Book(author="Selma")
Book(author_id=3).author_id
Book(author=None).author_id
