a = Student.objects.create(name="A")
Student.objects.filter(name="A"
print "hello"
Student.objects.all()
for x in range(3)
    print(x)
Student.objects.count()
def f(:
    pass
if True:
print("x")
1 +
a.name = = 3
a.name
"unclosed
Student.objects.get(pk=1)
class = 3
a b
