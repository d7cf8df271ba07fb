for i in range(3):
    s = Student.objects.create(name=f"s{i}", age=18 + i)
total = 0
for s in Student.objects.all():
    total += s.age
total
for s in Student.objects.order_by("-age"):
    if s.age == 19:
        continue
    print(s.name, s.age)
else:
    print("all done")
for n, s in enumerate(Student.objects.order_by("pk"), start=1):
    if n == 2:
        break
    print(n, s)
else:
    print("never")
i = 0
while i < 3:
    i += 1
    if i == 2:
        continue
    print(i)
else:
    print("end", i)
for s in Student.objects.order_by("pk"):
    s.age
    s.name
for a, (b, c) in [(1, (2, 3)), (4, (5, 6))]:
    print(a, b, c)
for k, v in {"x": 1, "y": 2}.items():
    print(k, "=", v)
while True:
    i -= 1
    if not i:
        break
i
for x in []:
    pass
x = [s for s in Student.objects.all() if s.age > 18]
x
for s in reversed(x): print(s)
for x in 5:
    pass
