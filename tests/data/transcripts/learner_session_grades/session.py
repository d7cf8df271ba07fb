ann, bob = Student.objects.create(name="Ann"), Student.objects.create(name="Bob", age=22)
prof = Teacher.objects.create(name="Xu")
math, art = [Course.objects.create(title=t, teacher=prof) for t in ("Math", "Art")]
math.students.add(ann, bob)
art.students.add(ann)
for course in ann.courses.order_by("title"):
    g = Grade.objects.create(student=ann, course=course, points=len(course.title) + 0.5)
Grade.objects.create(student=bob, course=math, points=3).points
Grade.objects.create(student=bob, course=math, points=4)
ann.grades.aggregate(Avg("points"))
[(g.course.title, g.points) for g in ann.grades.order_by("course__title")]
Student.objects.annotate(mean=Avg("grades__points")).order_by("-mean").values_list("name", "mean")
Course.objects.annotate(n=Count("students"), best=Max("grades__points")).values("title", "n", "best").order_by("title")
for c in prof.course_set.order_by("title"):
    print(f"{c.title:<6}", ", ".join(s.name for s in c.students.order_by("name")), sep="| ")
Student.objects.filter(grades__course__teacher=prof, grades__points__gt=3)
Student.objects.filter(courses__teacher=prof).distinct().count()
Student.objects.exclude(courses=art)
Student.objects.filter(courses=math).filter(courses=art)
report = {s.name: {g.course.title: g.points for g in s.grades.all()} for s in Student.objects.prefetch_related("grades__course")}
report
sum(report["Ann"].values()) / len(report["Ann"])
prof.delete()
Course.objects.values("title", "teacher")
ann.delete()
Grade.objects.count(), math.students.count()
math.students.remove(bob)
bob.courses.exists()
Grade.objects.filter(student=bob).delete()
