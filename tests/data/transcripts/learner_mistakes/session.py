student.objects.all()
Student.objects.all[0]
Student.all()
Student.filter(name="x")
Student.objects.create("Ann")
Student.objects.create(nam="Ann")
s = Student.objects.create(name="Ann")
c = Course.objects.create(title="Math")
s.courses = c
s.courses.add("Math")
s.courses.append(c)
s.course_set
c.students.add(s.name)
c.students.add(s, c)
c.student_set
c.teacher.name
c.teacher = "Bob"
c.teacher_id = "Bob"
c.save()
c = Course.objects.get(title="Maths")
c = Course.objects.get(titel="Math")
Course.objects.filter(teacher_name="x")
Course.objects.filter(teacher.name == "x")
Course.objects.filter(title = "Math", "x")
Course.objects.filter(teacher__name__like="x")
Course.objects.filter(students__nam="x")
s.save
s.delete
Student.objects.get(name="Ann").courses.all().title
Student.objects.filter(name="Ann").name
Student.objects.filter(name="Ann").courses
Student.objects.filter(name="Ann").save()
Student.objects.all().add(s)
Student.objects.order_by(name)
Student.objects.order_by("name").order_by
Student().save(name="x")
Course.students.all()
s.id = "x"
s.save()
Student.objects.get(1)
Student.objects.first().pk + "1"
print(s.nmae)
