home = Topic.objects.create(name="home")
t, u = Topic.objects.create(name="t"), Topic.objects.create(name="u")
a = Note.objects.create(text="a", gone=t)
b = Note.objects.create(text="b", gone=t, kept=u)
c1 = Comment.objects.create(note=a, text="c1")
c2 = Comment.objects.create(note=b, text="c2", topic=u)
c3 = Comment.objects.create(note=b, text="c3", topic=t)
reset_queries()
u.delete()
len(connection.queries)
[q["sql"].split()[0] for q in connection.queries]
Note.objects.order_by("pk").values_list("text", "kept", "gone")
Comment.objects.order_by("pk")
reset_queries()
t.delete()
[q["sql"].split()[0] for q in connection.queries]
Note.objects.all(), Comment.objects.all()
t.pk, t
a.pk, c1.pk
t = Topic.objects.create(name="t")
for i in range(5):
    n = Note.objects.create(text=str(i), gone=t)
    c = Comment.objects.create(note=n, text=str(i))
reset_queries()
Note.objects.filter(pk__gt=5).delete()
[q["sql"].split()[0] for q in connection.queries]
reset_queries()
Topic.objects.filter(name="t").delete()
len(connection.queries)
reset_queries()
Comment.objects.all().delete()
[q["sql"].split()[0] for q in connection.queries]
n = Note.objects.create(text="n")
c = Comment.objects.create(note=n, text="c")
n.delete()
c.refresh_from_db()
c.delete()
