from datetime import date, datetime, time, timedelta
import datetime as dt
d = date(2024, 2, 29)
d
print(d)
d.year, d.month, d.day, d.weekday(), d.isoweekday()
d.isoformat(), str(d)
d + timedelta(days=1), d - timedelta(days=1), d - date(2024, 1, 1)
d < date(2024, 3, 1), d == date(2024, 2, 29)
d.replace(day=1)
d.strftime('%Y/%m/%d %A %B %j %a %b %y')
date(2024, 13, 1)
date(2023, 2, 29)
date(0, 1, 1)
date(2024)
date('2024', 1, 1)
t = datetime(2024, 1, 2, 3, 4, 5)
t
datetime(2024, 1, 2), datetime(2024, 1, 2, 3, 4, 5, 6)
str(t), str(datetime(2024, 1, 2, 3, 4, 5, 6)), t.isoformat()
t + timedelta(hours=25)
t.date(), t.time(), t.hour
datetime(2024, 1, 2) - datetime(2024, 1, 1, 12)
timedelta(days=1, hours=2), timedelta(minutes=90), timedelta(0), timedelta(days=-1)
str(timedelta(days=1, hours=2)), str(timedelta(minutes=90)), str(timedelta(days=-1, hours=1)), str(timedelta(seconds=1.5))
timedelta(hours=1).total_seconds(), timedelta(days=2).days, timedelta(hours=25).seconds
timedelta(days=1) * 2, timedelta(days=3) / 2, timedelta(days=1) / timedelta(hours=1), -timedelta(days=1)
timedelta(hours=1) + timedelta(minutes=5), timedelta(hours=1) > timedelta(minutes=5)
time(3, 4), time(3, 4, 5), str(time(3, 4)), time(25)
date.fromisoformat('2024-01-02'), datetime.fromisoformat('2024-01-02T03:04:05')
date.fromisoformat('nope')
datetime.strptime('2024-01-02 03:04', '%Y-%m-%d %H:%M')
datetime.combine(date(2024, 1, 2), time(3))
d + 1
d - 1
d < 5
d < t
d == t
dt.date(2020, 1, 1), dt.timedelta(days=1)
isinstance(t, date), isinstance(d, datetime)
f'{d:%d.%m.%Y} {t:%H:%M}'
{d: 1}[date(2024, 2, 29)]
date.min, date.max
type(d), type(t), type(timedelta(1))
d.foo
date(2024, 1, 31).toordinal(), date.fromordinal(738886)
max(date(2020, 1, 1), date(2021, 1, 1))
bool(timedelta(0)), bool(timedelta(1))
sorted([date(2021, 1, 1), date(2020, 1, 1)])
datetime(2024, 1, 2).strftime('%I:%M %p')
datetime.max
timedelta(weeks=1, milliseconds=5)
abs(timedelta(days=-1))
timedelta('a')
date(9999, 12, 31) + timedelta(days=1)
