from django.db import models


class School(models.Model):
    name = models.CharField(max_length=60)


class Teacher(models.Model):
    name = models.CharField(max_length=60)
    school = models.ForeignKey(School, on_delete=models.CASCADE)


class Room(models.Model):
    name = models.CharField(max_length=60)
    school = models.ForeignKey(School, on_delete=models.CASCADE)


class Subject(models.Model):
    name = models.CharField(max_length=60)


class Pupil(models.Model):
    name = models.CharField(max_length=60)
    school = models.ForeignKey(School, on_delete=models.CASCADE)
    clubs = models.ManyToManyField("Club")


class Parent(models.Model):
    name = models.CharField(max_length=60)
    children = models.ManyToManyField(Pupil)


class Lesson(models.Model):
    name = models.CharField(max_length=60)
    teacher = models.ForeignKey(Teacher, on_delete=models.CASCADE)
    room = models.ForeignKey(Room, on_delete=models.CASCADE)
    subject = models.ForeignKey(Subject, on_delete=models.CASCADE)


class Timetable(models.Model):
    name = models.CharField(max_length=60)
    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE)
    pupil = models.ForeignKey(Pupil, on_delete=models.CASCADE)


class Exam(models.Model):
    name = models.CharField(max_length=60)
    subject = models.ForeignKey(Subject, on_delete=models.CASCADE)


class Mark(models.Model):
    name = models.CharField(max_length=60)
    exam = models.ForeignKey(Exam, on_delete=models.CASCADE)
    pupil = models.ForeignKey(Pupil, on_delete=models.CASCADE)


class Absence(models.Model):
    name = models.CharField(max_length=60)
    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE)
    pupil = models.ForeignKey(Pupil, on_delete=models.CASCADE)


class Club(models.Model):
    name = models.CharField(max_length=60)
    teacher = models.ForeignKey(Teacher, on_delete=models.CASCADE)


class Trip(models.Model):
    name = models.CharField(max_length=60)
    bus = models.ForeignKey("Bus", on_delete=models.CASCADE)
    club = models.ForeignKey(Club, on_delete=models.CASCADE)


class Bus(models.Model):
    name = models.CharField(max_length=60)
    driver = models.ForeignKey("Driver", on_delete=models.CASCADE)


class Driver(models.Model):
    name = models.CharField(max_length=60)


class Library(models.Model):
    name = models.CharField(max_length=60)
    school = models.ForeignKey(School, on_delete=models.CASCADE)


class Loan(models.Model):
    name = models.CharField(max_length=60)
    copy = models.ForeignKey("Copy", on_delete=models.CASCADE)
    pupil = models.ForeignKey(Pupil, on_delete=models.CASCADE)


class Copy(models.Model):
    name = models.CharField(max_length=60)
    title = models.ForeignKey("Title", on_delete=models.CASCADE)
    library = models.ForeignKey(Library, on_delete=models.CASCADE)


class Title(models.Model):
    name = models.CharField(max_length=60)
    publisher = models.ForeignKey("Publisher", on_delete=models.CASCADE)


class Publisher(models.Model):
    name = models.CharField(max_length=60)
