import datetime
from datetime import timedelta
g = Gadget.objects.create(moment="2020-05-06 07:08:09.123456", clock="23:59", span=timedelta(days=2, hours=3, microseconds=5))
g.moment, g.clock
g.refresh_from_db()
g.moment, g.clock, g.span
g.moment = datetime.datetime(2021, 12, 31)
g.clock = datetime.time(1, 2, 3, 4)
g.span = timedelta(days=1, hours=2)
g.day = datetime.datetime(2021, 3, 4, 5, 6)
g.save()
g.refresh_from_db()
g.moment, g.clock, g.span, g.day
g.moment = datetime.date(2022, 1, 2)
g.save()
Gadget.objects.get().moment
Gadget.objects.filter(moment__date=datetime.date(2022, 1, 2)).count()
Gadget.objects.filter(moment__year=2022, moment__month=1, moment__day=2, moment__hour=0).count()
Gadget.objects.filter(clock__hour=1, clock__minute=2, clock__second=3).count()
Gadget.objects.filter(clock__gt="01:00").count(), Gadget.objects.filter(clock__lt=datetime.time(1)).count()
Gadget.objects.filter(moment__time="00:00").count()
Gadget.objects.filter(span__gt=timedelta(days=1)).count(), Gadget.objects.filter(span__lt=timedelta(hours=1)).count()
Gadget.objects.filter(moment__gt="2021-01-01").count()
Gadget.objects.filter(moment="x")
Gadget.objects.filter(clock="25:00")
g.clock = "noon"
g.save()
Gadget.objects.annotate(x=F("moment") + timedelta(days=1)).values_list("x", flat=True)
Gadget.objects.annotate(x=F("day") - datetime.date(2021, 1, 1)).values_list("x", flat=True)
Gadget.objects.annotate(x=F("moment") - F("day")).count()
timedelta(days=1, seconds=5), timedelta(hours=36) / 2, timedelta(days=-1), str(timedelta(days=2, hours=1))
datetime.date(2020, 1, 31) + timedelta(days=30), (datetime.date(2020, 3, 1) - datetime.date(2020, 2, 1)).days
datetime.datetime(2020, 1, 1, 12) < datetime.datetime(2020, 1, 1, 13), datetime.time(1, 2)
datetime.date(2020, 2, 30)
datetime.date.fromisoformat("2020-01-05").weekday(), datetime.datetime(2020, 1, 5).date(), datetime.date(2020, 1, 5).strftime("%A %d %B %Y")
