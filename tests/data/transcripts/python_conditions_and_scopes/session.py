s = Student.objects.create(name="Ann", age=20)
if s.age > 18:
    print("adult")
elif s.age > 12:
    print("teen")
else:
    print("child")
if Student.objects.filter(name="Bob").exists(): print("yes")
if not Student.objects.filter(name="Bob"):
    print("no Bob")
    if s.courses.count() == 0:
        print("no courses")
"old" if s.age > 30 else "young"
if (n := Student.objects.count()) > 0:
    print(n)
x = None
x is None, x is not None, x == None, not x
if x is None and s or False: print("and/or")
s.name == "Ann" and s.age == 20
s.age in (20, 21), s.age not in [20], s in Student.objects.all()
pass
a = 1; b = 2; a + b
a, b
_ = 5
_
print; len
x = [1, 2]; y = x; y.append(3); x
del x
x
[i for i in range(3)]
i
for i in range(2): pass
i
def f():
    v = 1
    return v
v
(a, b) = (b, a)
a, b
[c, d] = [5, 6]
c + d
s.age += 5
s.age
values = {"n": [1, 2]}
values["n"][0] += 10
values
match = 3
match
lst = [0] * 3
lst[1], lst[-1] = 7, 8
lst
...
None
True, False
NotImplemented
x: int = 5
x
y: str
y
