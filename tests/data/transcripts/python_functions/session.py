def enroll(student, *courses, points=None, **extra):
    """Puts a student into courses."""
    for course in courses:
        course.students.add(student)
    return len(courses), points, sorted(extra)
s = Student.objects.create(name="Ann")
a, b = [Course.objects.create(title=t) for t in "AB"]
enroll(s, a, b, points=3, x=1, y=2)
s.courses.count()
enroll()
enroll(s)
enroll(student=s, points=1)
enroll(s, student=s)
def add(a, b=2, /, c=3, *, d=4):
    return a + b + c + d
add(1), add(1, 1), add(1, 1, 1), add(1, d=0)
add()
add(1, 2, 3, 4)
add(1, e=5)
add(1, b=3)
def fact(n):
    return 1 if n < 2 else n * fact(n - 1)
fact(10)
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
c = counter()
c(), c(), c()
square = lambda x: x * x
square(7), (lambda: 5)(), (lambda x, y=2: x * y)(3)
list(map(square, [1, 2])), list(filter(None, [0, 1, "", "a"]))
def nothing():
    pass
nothing()
print(nothing())
def oldest(qs=Student.objects.all()):
    return qs.order_by("-age").first()
oldest()
args, kwargs = (s, a), {"points": 9}
enroll(*args, **kwargs)
enroll.__name__, enroll.__doc__
def early(n):
    for i in range(10):
        if i == n:
            return i
early(3), early(30)
add.x
total = 0
def bump():
    global total
    total += 1
bump()
total
def broken():
    return undefined_name
broken()
def local():
    print(zz)
    zz = 1
local()
