a, b = [Station.objects.create(code=x) for x in "AB"]
red = Line.objects.create(name="red", start=a)
red.start_id
red.start
Line.objects.create(pk="blue", start_id="B")
Line.objects.get(pk="blue").start
Line.objects.filter(start=a)
Line.objects.filter(start="A")
Line.objects.filter(start__code="A")
Line.objects.filter(start__pk=1)
Line.objects.filter(start_id="B")
Line.objects.filter(start__in=["A", "B"]).order_by("pk")
Line.objects.filter(start__in=[a])
Line.objects.filter(start__in=Station.objects.filter(code="B"))
a.starts.all()
a.starts.create(name="green")
red.pk = "crimson"
red.save()
Line.objects.order_by("name")
Line.objects.create(name="red", start=b)
Line.objects.create(name="gold", start_id="Z")
Line.objects.get(pk="gold")
Line.objects.values("pk", "name", "start", "start__id").order_by("pk")
b.delete()
s = Stop.objects.create(line=red, station=b)
s.line_id, s.station_id
Stop.objects.filter(line="crimson"), Stop.objects.filter(line__start__code="A")
Stop.objects.filter(station__starts__name="blue")
Stop.objects.values("station", "line__start")
str(Stop.objects.filter(station=1).query)
Stop._meta.get_field("station").column
Line(start=Station(code="Q")).start_id
Line.objects.get(pk=1)
Line.objects.in_bulk(["red", "green"])
Station.objects.in_bulk(["A"], field_name="code")
Line.objects.order_by("pk").last()
Line(name="x") == Line(name="x"), Line(name="x") == Line(name="y")
Line.objects.create(start=b).pk
