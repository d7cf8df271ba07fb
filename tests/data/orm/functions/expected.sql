# Thing.objects.annotate(x=Lower('name')).values('x')
SELECT LOWER("playground_thing"."name") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Upper('name')).values('x')
SELECT UPPER("playground_thing"."name") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Length('name')).values('x')
SELECT LENGTH("playground_thing"."name") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Trim('name')).values('x')
SELECT TRIM("playground_thing"."name") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=LTrim('name')).values('x')
SELECT LTRIM("playground_thing"."name") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=RTrim('name')).values('x')
SELECT RTRIM("playground_thing"."name") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Reverse('name')).values('x')
SELECT REVERSE("playground_thing"."name") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=MD5('name')).values('x')
SELECT MD5("playground_thing"."name") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Ord('name')).values('x')
SELECT UNICODE("playground_thing"."name") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Abs('weight')).values('x')
SELECT ABS("playground_thing"."weight") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Ceil('weight')).values('x')
SELECT CEILING("playground_thing"."weight") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Floor('weight')).values('x')
SELECT FLOOR("playground_thing"."weight") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Round('weight')).values('x')
SELECT ROUND("playground_thing"."weight", 0) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Sign('weight')).values('x')
SELECT SIGN("playground_thing"."weight") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Sqrt('weight')).values('x')
SELECT SQRT("playground_thing"."weight") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Exp('weight')).values('x')
SELECT EXP("playground_thing"."weight") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Ln('weight')).values('x')
SELECT LN("playground_thing"."weight") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Sin('weight')).values('x')
SELECT SIN("playground_thing"."weight") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Cos('weight')).values('x')
SELECT COS("playground_thing"."weight") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Tan('weight')).values('x')
SELECT TAN("playground_thing"."weight") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Cot('weight')).values('x')
SELECT COT("playground_thing"."weight") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ACos('weight')).values('x')
SELECT ACOS("playground_thing"."weight") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ASin('weight')).values('x')
SELECT ASIN("playground_thing"."weight") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ATan('weight')).values('x')
SELECT ATAN("playground_thing"."weight") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Degrees('weight')).values('x')
SELECT DEGREES("playground_thing"."weight") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Radians('weight')).values('x')
SELECT RADIANS("playground_thing"."weight") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Abs('count')).values('x')
SELECT ABS("playground_thing"."count") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Abs('price')).values('x')
SELECT (CAST(ABS("playground_thing"."price") AS NUMERIC)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Ceil('count')).values('x')
SELECT CEILING("playground_thing"."count") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Ceil('price')).values('x')
SELECT (CAST(CEILING("playground_thing"."price") AS NUMERIC)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Floor('count')).values('x')
SELECT FLOOR("playground_thing"."count") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Floor('price')).values('x')
SELECT (CAST(FLOOR("playground_thing"."price") AS NUMERIC)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Round('count')).values('x')
SELECT ROUND("playground_thing"."count", 0) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Round('price')).values('x')
SELECT (CAST(ROUND("playground_thing"."price", 0) AS NUMERIC)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Sign('count')).values('x')
SELECT SIGN("playground_thing"."count") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Sign('price')).values('x')
SELECT (CAST(SIGN("playground_thing"."price") AS NUMERIC)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Sqrt('count')).values('x')
SELECT SQRT("playground_thing"."count") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Sqrt('price')).values('x')
SELECT (CAST(SQRT("playground_thing"."price") AS NUMERIC)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Exp('count')).values('x')
SELECT EXP("playground_thing"."count") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Exp('price')).values('x')
SELECT (CAST(EXP("playground_thing"."price") AS NUMERIC)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Chr('count')).values('x')
SELECT CHAR("playground_thing"."count") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Pi()).values('x')
SELECT PI() AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ATan2('weight', 'count')).values('x')
SELECT ATAN2("playground_thing"."weight", "playground_thing"."count") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Log('weight', 'count')).values('x')
SELECT LOG("playground_thing"."weight", "playground_thing"."count") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Log('price', 'count')).values('x')
SELECT LOG("playground_thing"."price", "playground_thing"."count") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Mod('count', 3)).values('x')
SELECT MOD("playground_thing"."count", 3) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Mod('price', 3)).values('x')
SELECT (CAST(MOD("playground_thing"."price", 3) AS NUMERIC)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Power('count', 2)).values('x')
SELECT POWER("playground_thing"."count", 2) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Power('weight', 'count')).values('x')
SELECT POWER("playground_thing"."weight", "playground_thing"."count") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Power('price', 2)).values('x')
SELECT (CAST(POWER("playground_thing"."price", 2) AS NUMERIC)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Round('price', precision=1)).values('x')
SELECT (CAST(ROUND("playground_thing"."price", 1) AS NUMERIC)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Round('weight', 2)).values('x')
SELECT ROUND("playground_thing"."weight", 2) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Round('weight', -2)).values('x')
ValueError: SQLite does not support negative precision.
# Thing.objects.annotate(x=Coalesce('alias', 'name')).values('x')
SELECT COALESCE("playground_thing"."alias", "playground_thing"."name") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Coalesce('alias', Value('none'))).values('x')
SELECT COALESCE("playground_thing"."alias", none) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Coalesce('alias', 'name', Value('x'))).values('x')
SELECT COALESCE("playground_thing"."alias", "playground_thing"."name", x) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Coalesce('price', 'cost')).values('x')
SELECT (CAST(COALESCE("playground_thing"."price", "playground_thing"."cost") AS NUMERIC)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Coalesce('price', Value(Decimal('1.5')))).values('x')
SELECT (CAST(COALESCE("playground_thing"."price", (CAST(1.5 AS NUMERIC))) AS NUMERIC)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Coalesce('price', 0)).values('x')
FieldError: Expression contains mixed types: DecimalField, IntegerField. You must set output_field.
# Thing.objects.annotate(x=Coalesce('alias', 'text')).values('x')
FieldError: Expression contains mixed types: CharField, TextField. You must set output_field.
# Thing.objects.annotate(x=Coalesce('alias', 'text', output_field=TextField())).values('x')
SELECT COALESCE("playground_thing"."alias", "playground_thing"."text") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Coalesce('alias')).values('x')
ValueError: Coalesce must take at least two expressions
# Thing.objects.annotate(x=Coalesce('weight', 'count')).values('x')
FieldError: Expression contains mixed types: FloatField, IntegerField. You must set output_field.
# Thing.objects.annotate(x=Coalesce('big', 'count')).values('x')
SELECT COALESCE("playground_thing"."big", "playground_thing"."count") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Coalesce('count', 'big')).values('x')
FieldError: Expression contains mixed types: IntegerField, BigIntegerField. You must set output_field.
# Thing.objects.annotate(x=Greatest('count', 'amount')).values('x')
FieldError: Expression contains mixed types: IntegerField, PositiveIntegerField. You must set output_field.
# Thing.objects.annotate(x=Greatest('amount', 'count')).values('x')
SELECT MAX("playground_thing"."amount", "playground_thing"."count") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Least('price', 'cost')).values('x')
SELECT (CAST(MIN("playground_thing"."price", "playground_thing"."cost") AS NUMERIC)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Greatest('day', 'until')).values('x')
SELECT MAX("playground_thing"."day", "playground_thing"."until") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Greatest('count')).values('x')
ValueError: Greatest must take at least two expressions
# Thing.objects.annotate(x=Least('count', 5)).values('x')
SELECT MIN("playground_thing"."count", 5) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=NullIf('name', 'alias')).values('x')
SELECT NULLIF("playground_thing"."name", "playground_thing"."alias") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=NullIf('name', Value('x'))).values('x')
SELECT NULLIF("playground_thing"."name", x) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=NullIf('name')).values('x')
TypeError: 'NullIf' takes exactly 2 arguments (1 given)
# Thing.objects.annotate(x=Concat('name', 'alias')).values('x')
SELECT (COALESCE("playground_thing"."name", ) || COALESCE("playground_thing"."alias", )) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Concat('name', Value(' - '), 'alias')).values('x')
SELECT (COALESCE("playground_thing"."name", ) || COALESCE((COALESCE( - , ) || COALESCE("playground_thing"."alias", )), )) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Concat('name', 'text')).values('x')
FieldError: Expression contains mixed types: CharField, TextField. You must set output_field.
# Thing.objects.annotate(x=Concat('name', 'text', output_field=TextField())).values('x')
SELECT (COALESCE("playground_thing"."name", ) || COALESCE("playground_thing"."text", )) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Concat('name', Value('%'), 'slug', Value("it's"))).values('x')
FieldError: Expression contains mixed types: CharField, SlugField. You must set output_field.
# Thing.objects.annotate(x=Concat('name')).values('x')
ValueError: Concat must take at least two expressions
# Thing.objects.annotate(x=Concat('name', 'count', output_field=CharField())).values('x')
SELECT (COALESCE("playground_thing"."name", ) || COALESCE("playground_thing"."count", )) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Concat('name', 'owner__name')).values('x')
SELECT (COALESCE("playground_thing"."name", ) || COALESCE("playground_owner"."name", )) AS "x" FROM "playground_thing" LEFT OUTER JOIN "playground_owner" ON ("playground_thing"."owner_id" = "playground_owner"."id")
# Thing.objects.annotate(x=Left('name', 2)).values('x')
SELECT SUBSTR("playground_thing"."name", 1, 2) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Right('name', 2)).values('x')
SELECT SUBSTR("playground_thing"."name", (2 * -1), 2) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Left('name', 0)).values('x')
ValueError: 'length' must be greater than 0.
# Thing.objects.annotate(x=Substr('name', 2)).values('x')
SELECT SUBSTR("playground_thing"."name", 2) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Substr('name', 2, 3)).values('x')
SELECT SUBSTR("playground_thing"."name", 2, 3) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Substr('name', 0)).values('x')
ValueError: 'pos' must be greater than 0
# Thing.objects.annotate(x=LPad('name', 10)).values('x')
SELECT LPAD("playground_thing"."name", 10,  ) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=RPad('name', 10, Value('-'))).values('x')
SELECT RPAD("playground_thing"."name", 10, -) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=LPad('name', -1)).values('x')
ValueError: 'length' must be greater or equal to 0.
# Thing.objects.annotate(x=Repeat('name', 3)).values('x')
SELECT REPEAT("playground_thing"."name", 3) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Repeat('name', -1)).values('x')
ValueError: 'number' must be greater or equal to 0.
# Thing.objects.annotate(x=Replace('name', Value('a'))).values('x')
SELECT REPLACE("playground_thing"."name", a, ) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Replace('name', Value('a'), Value('b'))).values('x')
SELECT REPLACE("playground_thing"."name", a, b) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=StrIndex('name', Value('a'))).values('x')
SELECT INSTR("playground_thing"."name", a) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Lower(Upper(Trim('name')))).values('x')
SELECT LOWER(UPPER(TRIM("playground_thing"."name"))) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Length(Concat('name', 'slug'))).values('x')
SELECT LENGTH((COALESCE("playground_thing"."name", ) || COALESCE("playground_thing"."slug", ))) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Left('name', Length('slug'))).values('x')
SELECT SUBSTR("playground_thing"."name", 1, LENGTH("playground_thing"."slug")) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Cast('name', IntegerField())).values('x')
SELECT CAST("playground_thing"."name" AS integer) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Cast('name', FloatField())).values('x')
SELECT CAST("playground_thing"."name" AS real) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Cast('name', CharField())).values('x')
SELECT CAST("playground_thing"."name" AS text) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Cast('name', CharField(max_length=10))).values('x')
SELECT CAST("playground_thing"."name" AS varchar(10)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Cast('name', TextField())).values('x')
SELECT CAST("playground_thing"."name" AS text) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Cast('name', DateField())).values('x')
SELECT date("playground_thing"."name") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Cast('name', DateTimeField())).values('x')
SELECT strftime(%Y-%m-%d %H:%M:%f, "playground_thing"."name") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Cast('name', TimeField())).values('x')
SELECT strftime(%H:%M:%f, "playground_thing"."name") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Cast('name', BooleanField())).values('x')
SELECT CAST("playground_thing"."name" AS bool) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Cast('name', DecimalField(max_digits=5, decimal_places=2))).values('x')
SELECT CAST("playground_thing"."name" AS decimal) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Cast('name', BigIntegerField())).values('x')
SELECT CAST("playground_thing"."name" AS bigint) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Cast('count', output_field=FloatField())).values('x')
SELECT CAST("playground_thing"."count" AS real) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Cast('count', FloatField()) / 2).values('x')
SELECT (CAST("playground_thing"."count" AS real) / 2) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractYear('moment')).values('x')
SELECT django_datetime_extract(year, "playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractYear('day')).values('x')
SELECT django_date_extract(year, "playground_thing"."day") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractYear('clock')).values('x')
SELECT django_time_extract(year, "playground_thing"."clock") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractMonth('moment')).values('x')
SELECT django_datetime_extract(month, "playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractMonth('day')).values('x')
SELECT django_date_extract(month, "playground_thing"."day") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractMonth('clock')).values('x')
SELECT django_time_extract(month, "playground_thing"."clock") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractDay('moment')).values('x')
SELECT django_datetime_extract(day, "playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractDay('day')).values('x')
SELECT django_date_extract(day, "playground_thing"."day") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractDay('clock')).values('x')
SELECT django_time_extract(day, "playground_thing"."clock") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractWeek('moment')).values('x')
SELECT django_datetime_extract(week, "playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractWeek('day')).values('x')
SELECT django_date_extract(week, "playground_thing"."day") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractWeek('clock')).values('x')
SELECT django_time_extract(week, "playground_thing"."clock") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractWeekDay('moment')).values('x')
SELECT django_datetime_extract(week_day, "playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractWeekDay('day')).values('x')
SELECT django_date_extract(week_day, "playground_thing"."day") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractWeekDay('clock')).values('x')
SELECT django_time_extract(week_day, "playground_thing"."clock") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractIsoWeekDay('moment')).values('x')
SELECT django_datetime_extract(iso_week_day, "playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractIsoWeekDay('day')).values('x')
SELECT django_date_extract(iso_week_day, "playground_thing"."day") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractIsoWeekDay('clock')).values('x')
SELECT django_time_extract(iso_week_day, "playground_thing"."clock") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractIsoYear('moment')).values('x')
SELECT django_datetime_extract(iso_year, "playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractIsoYear('day')).values('x')
SELECT django_date_extract(iso_year, "playground_thing"."day") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractIsoYear('clock')).values('x')
SELECT django_time_extract(iso_year, "playground_thing"."clock") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractQuarter('moment')).values('x')
SELECT django_datetime_extract(quarter, "playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractQuarter('day')).values('x')
SELECT django_date_extract(quarter, "playground_thing"."day") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractQuarter('clock')).values('x')
SELECT django_time_extract(quarter, "playground_thing"."clock") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractHour('moment')).values('x')
SELECT django_datetime_extract(hour, "playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractHour('day')).values('x')
ValueError: Cannot extract time component 'hour' from DateField 'day'.
# Thing.objects.annotate(x=ExtractHour('clock')).values('x')
SELECT django_time_extract(hour, "playground_thing"."clock") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractMinute('moment')).values('x')
SELECT django_datetime_extract(minute, "playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractMinute('day')).values('x')
ValueError: Cannot extract time component 'minute' from DateField 'day'.
# Thing.objects.annotate(x=ExtractMinute('clock')).values('x')
SELECT django_time_extract(minute, "playground_thing"."clock") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractSecond('moment')).values('x')
SELECT django_datetime_extract(second, "playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractSecond('day')).values('x')
ValueError: Cannot extract time component 'second' from DateField 'day'.
# Thing.objects.annotate(x=ExtractSecond('clock')).values('x')
SELECT django_time_extract(second, "playground_thing"."clock") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExtractYear('name')).values('x')
ValueError: Extract input expression must be DateField, DateTimeField, TimeField, or DurationField.
# Thing.objects.annotate(x=ExtractHour('length')).values('x')
ValueError: Extract requires native DurationField database support.
# Thing.objects.annotate(x=ExtractYear('length')).values('x')
ValueError: Cannot extract component 'year' from DurationField 'length'.
# Thing.objects.annotate(x=Extract('moment', 'year')).values('x')
SELECT django_datetime_extract(year, "playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Extract('day', lookup_name='month')).values('x')
SELECT django_date_extract(month, "playground_thing"."day") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=TruncYear('moment')).values('x')
SELECT django_datetime_trunc(year, "playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=TruncYear('day')).values('x')
SELECT django_date_trunc(year, "playground_thing"."day", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=TruncYear('clock')).values('x')
ValueError: Cannot truncate TimeField 'clock' to DateTimeField.
# Thing.objects.annotate(x=TruncQuarter('moment')).values('x')
SELECT django_datetime_trunc(quarter, "playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=TruncQuarter('day')).values('x')
SELECT django_date_trunc(quarter, "playground_thing"."day", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=TruncQuarter('clock')).values('x')
ValueError: Cannot truncate TimeField 'clock' to DateTimeField.
# Thing.objects.annotate(x=TruncMonth('moment')).values('x')
SELECT django_datetime_trunc(month, "playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=TruncMonth('day')).values('x')
SELECT django_date_trunc(month, "playground_thing"."day", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=TruncMonth('clock')).values('x')
ValueError: Cannot truncate TimeField 'clock' to DateTimeField.
# Thing.objects.annotate(x=TruncWeek('moment')).values('x')
SELECT django_datetime_trunc(week, "playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=TruncWeek('day')).values('x')
SELECT django_date_trunc(week, "playground_thing"."day", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=TruncWeek('clock')).values('x')
ValueError: Cannot truncate TimeField 'clock' to DateTimeField.
# Thing.objects.annotate(x=TruncDay('moment')).values('x')
SELECT django_datetime_trunc(day, "playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=TruncDay('day')).values('x')
SELECT django_date_trunc(day, "playground_thing"."day", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=TruncDay('clock')).values('x')
ValueError: Cannot truncate TimeField 'clock' to DateTimeField.
# Thing.objects.annotate(x=TruncDate('moment')).values('x')
SELECT django_datetime_cast_date("playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=TruncDate('day')).values('x')
SELECT django_datetime_cast_date("playground_thing"."day", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=TruncDate('clock')).values('x')
ValueError: Cannot truncate TimeField 'clock' to DateField.
# Thing.objects.annotate(x=TruncTime('moment')).values('x')
SELECT django_datetime_cast_time("playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=TruncTime('day')).values('x')
ValueError: Cannot truncate DateField 'day' to TimeField.
# Thing.objects.annotate(x=TruncTime('clock')).values('x')
SELECT django_datetime_cast_time("playground_thing"."clock", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=TruncHour('moment')).values('x')
SELECT django_datetime_trunc(hour, "playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=TruncHour('day')).values('x')
ValueError: Cannot truncate DateField 'day' to DateTimeField.
# Thing.objects.annotate(x=TruncHour('clock')).values('x')
SELECT django_time_trunc(hour, "playground_thing"."clock", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=TruncMinute('moment')).values('x')
SELECT django_datetime_trunc(minute, "playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=TruncMinute('day')).values('x')
ValueError: Cannot truncate DateField 'day' to DateTimeField.
# Thing.objects.annotate(x=TruncMinute('clock')).values('x')
SELECT django_time_trunc(minute, "playground_thing"."clock", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=TruncSecond('moment')).values('x')
SELECT django_datetime_trunc(second, "playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=TruncSecond('day')).values('x')
ValueError: Cannot truncate DateField 'day' to DateTimeField.
# Thing.objects.annotate(x=TruncSecond('clock')).values('x')
SELECT django_time_trunc(second, "playground_thing"."clock", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=TruncMonth('moment', output_field=DateField())).values('x')
SELECT django_date_trunc(month, "playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=TruncYear('name')).values('x')
TypeError: 'name' isn't a DateField, TimeField, or DateTimeField.
# Thing.objects.annotate(x=Trunc('moment', 'month')).values('x')
SELECT django_datetime_trunc(month, "playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Trunc('day', 'year', output_field=DateField())).values('x')
SELECT django_date_trunc(year, "playground_thing"."day", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=TruncDay('day', output_field=DateTimeField())).values('x')
ValueError: Cannot truncate DateField 'day' to DateTimeField.
# Thing.objects.annotate(x=TruncYear('day', output_field=IntegerField())).values('x')
ValueError: output_field must be either DateField, TimeField, or DateTimeField
# Thing.objects.filter(name=Lower('alias'))
SELECT "playground_thing"."id", "playground_thing"."name", "playground_thing"."alias", "playground_thing"."text", "playground_thing"."slug", "playground_thing"."count", "playground_thing"."amount", "playground_thing"."big", "playground_thing"."weight", "playground_thing"."price", "playground_thing"."cost", "playground_thing"."active", "playground_thing"."maybe", "playground_thing"."day", "playground_thing"."until", "playground_thing"."moment", "playground_thing"."ended", "playground_thing"."clock", "playground_thing"."length", "playground_thing"."key", "playground_thing"."ip", "playground_thing"."owner_id" FROM "playground_thing" WHERE "playground_thing"."name" = (LOWER("playground_thing"."alias"))
# Thing.objects.filter(name__startswith=Lower('alias'))
SELECT "playground_thing"."id", "playground_thing"."name", "playground_thing"."alias", "playground_thing"."text", "playground_thing"."slug", "playground_thing"."count", "playground_thing"."amount", "playground_thing"."big", "playground_thing"."weight", "playground_thing"."price", "playground_thing"."cost", "playground_thing"."active", "playground_thing"."maybe", "playground_thing"."day", "playground_thing"."until", "playground_thing"."moment", "playground_thing"."ended", "playground_thing"."clock", "playground_thing"."length", "playground_thing"."key", "playground_thing"."ip", "playground_thing"."owner_id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE REPLACE(REPLACE(REPLACE((LOWER("playground_thing"."alias")), '\', '\\'), '%', '\%'), '_', '\_') || '%' ESCAPE '\'
# Thing.objects.order_by(Lower('name'))
SELECT "playground_thing"."id", "playground_thing"."name", "playground_thing"."alias", "playground_thing"."text", "playground_thing"."slug", "playground_thing"."count", "playground_thing"."amount", "playground_thing"."big", "playground_thing"."weight", "playground_thing"."price", "playground_thing"."cost", "playground_thing"."active", "playground_thing"."maybe", "playground_thing"."day", "playground_thing"."until", "playground_thing"."moment", "playground_thing"."ended", "playground_thing"."clock", "playground_thing"."length", "playground_thing"."key", "playground_thing"."ip", "playground_thing"."owner_id" FROM "playground_thing" ORDER BY LOWER("playground_thing"."name") ASC
# Thing.objects.order_by(Lower('name').desc())
SELECT "playground_thing"."id", "playground_thing"."name", "playground_thing"."alias", "playground_thing"."text", "playground_thing"."slug", "playground_thing"."count", "playground_thing"."amount", "playground_thing"."big", "playground_thing"."weight", "playground_thing"."price", "playground_thing"."cost", "playground_thing"."active", "playground_thing"."maybe", "playground_thing"."day", "playground_thing"."until", "playground_thing"."moment", "playground_thing"."ended", "playground_thing"."clock", "playground_thing"."length", "playground_thing"."key", "playground_thing"."ip", "playground_thing"."owner_id" FROM "playground_thing" ORDER BY LOWER("playground_thing"."name") DESC
# Thing.objects.order_by(Length('name').asc(nulls_last=True), 'id')
SELECT "playground_thing"."id", "playground_thing"."name", "playground_thing"."alias", "playground_thing"."text", "playground_thing"."slug", "playground_thing"."count", "playground_thing"."amount", "playground_thing"."big", "playground_thing"."weight", "playground_thing"."price", "playground_thing"."cost", "playground_thing"."active", "playground_thing"."maybe", "playground_thing"."day", "playground_thing"."until", "playground_thing"."moment", "playground_thing"."ended", "playground_thing"."clock", "playground_thing"."length", "playground_thing"."key", "playground_thing"."ip", "playground_thing"."owner_id" FROM "playground_thing" ORDER BY LENGTH("playground_thing"."name") ASC NULLS LAST, "playground_thing"."id" ASC
# Thing.objects.annotate(x=Lower('name')).filter(x='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE LOWER("playground_thing"."name") = a
# Thing.objects.annotate(x=Lower('name')).filter(x__contains='a').order_by('x').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE LOWER("playground_thing"."name") LIKE %a% ESCAPE '\' ORDER BY LOWER("playground_thing"."name") ASC
# Thing.objects.annotate(y=TruncYear('moment')).values('y').annotate(n=Count('id')).values('y', 'n')
SELECT django_datetime_trunc(year, "playground_thing"."moment", None, None) AS "y", COUNT("playground_thing"."id") AS "n" FROM "playground_thing" GROUP BY 1
# Thing.objects.annotate(x=ExtractYear('moment')).filter(x=2020).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."moment" BETWEEN 2020-01-01 00:00:00 AND 2020-12-31 23:59:59.999999
# Thing.objects.annotate(x=ExtractYear('moment')).filter(x__gte=2020).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."moment" >= 2020-01-01 00:00:00
# Thing.objects.annotate(x=Extract('moment', 'year')).filter(x=2020).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_datetime_extract(year, "playground_thing"."moment", None, None) = 2020
# Thing.objects.annotate(x=TruncDate('moment')).filter(x=date(2020, 1, 2)).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_datetime_cast_date("playground_thing"."moment", None, None) = 2020-01-02
# Thing.objects.update(name=Upper('name'))
UPDATE "playground_thing" SET "name" = UPPER("playground_thing"."name")
# Thing.objects.update(name=Concat('name', Value('!')))
UPDATE "playground_thing" SET "name" = (COALESCE("playground_thing"."name", '') || COALESCE('!', ''))
# Thing.objects.values('id', low=Lower('name'))
SELECT "playground_thing"."id" AS "id", LOWER("playground_thing"."name") AS "low" FROM "playground_thing"
# Thing.objects.filter(id__in=[Length('name'), 3])
SELECT "playground_thing"."id", "playground_thing"."name", "playground_thing"."alias", "playground_thing"."text", "playground_thing"."slug", "playground_thing"."count", "playground_thing"."amount", "playground_thing"."big", "playground_thing"."weight", "playground_thing"."price", "playground_thing"."cost", "playground_thing"."active", "playground_thing"."maybe", "playground_thing"."day", "playground_thing"."until", "playground_thing"."moment", "playground_thing"."ended", "playground_thing"."clock", "playground_thing"."length", "playground_thing"."key", "playground_thing"."ip", "playground_thing"."owner_id" FROM "playground_thing" WHERE "playground_thing"."id" IN (LENGTH("playground_thing"."name"), 3)
# Thing.objects.filter(name__in=[F('alias'), 'x'])
SELECT "playground_thing"."id", "playground_thing"."name", "playground_thing"."alias", "playground_thing"."text", "playground_thing"."slug", "playground_thing"."count", "playground_thing"."amount", "playground_thing"."big", "playground_thing"."weight", "playground_thing"."price", "playground_thing"."cost", "playground_thing"."active", "playground_thing"."maybe", "playground_thing"."day", "playground_thing"."until", "playground_thing"."moment", "playground_thing"."ended", "playground_thing"."clock", "playground_thing"."length", "playground_thing"."key", "playground_thing"."ip", "playground_thing"."owner_id" FROM "playground_thing" WHERE "playground_thing"."name" IN ("playground_thing"."alias", x)
