# Thing.objects.annotate(x=F('count') + 1).values('x')
SELECT ("playground_thing"."count" + 1) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('count') - F('amount')).values('x')
SELECT ("playground_thing"."count" - "playground_thing"."amount") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('amount') * F('amount')).values('x')
SELECT ("playground_thing"."amount" * "playground_thing"."amount") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('count') / 2).values('x')
SELECT ("playground_thing"."count" / 2) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('count') % 2).values('x')
SELECT ("playground_thing"."count" % 2) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('count') ** 2).values('x')
SELECT (POWER("playground_thing"."count",2)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=1 + F('count')).values('x')
SELECT (1 + "playground_thing"."count") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=10 - F('count')).values('x')
SELECT (10 - "playground_thing"."count") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=2 ** F('count')).values('x')
SELECT (POWER(2,"playground_thing"."count")) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=-F('count')).values('x')
SELECT ("playground_thing"."count" * -1) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=(F('count') + 1) * (F('amount') - 2)).values('x')
SELECT (("playground_thing"."count" + 1) * ("playground_thing"."amount" - 2)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('count').bitand(3)).values('x')
SELECT ("playground_thing"."count" & 3) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('count').bitor(3)).values('x')
SELECT ("playground_thing"."count" | 3) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('count').bitxor(3)).values('x')
SELECT (BITXOR("playground_thing"."count",3)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('count').bitleftshift(1)).values('x')
SELECT ("playground_thing"."count" << 1) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('count').bitrightshift(1)).values('x')
SELECT ("playground_thing"."count" >> 1) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('weight') + 1).values('x')
SELECT ("playground_thing"."weight" + 1) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('weight') * F('count')).values('x')
SELECT ("playground_thing"."weight" * "playground_thing"."count") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('price') + F('cost')).values('x')
SELECT (CAST(("playground_thing"."price" + "playground_thing"."cost") AS NUMERIC)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('price') * 2).values('x')
SELECT (CAST(("playground_thing"."price" * 2) AS NUMERIC)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('price') * 1.5).values('x')
FieldError: Cannot infer type of '*' expression involving these types: DecimalField, FloatField. You must set output_field.
# Thing.objects.annotate(x=F('price') * Decimal('1.1')).values('x')
SELECT (CAST(("playground_thing"."price" * (CAST(1.1 AS NUMERIC))) AS NUMERIC)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('price') * F('weight')).values('x')
FieldError: Cannot infer type of '*' expression involving these types: DecimalField, FloatField. You must set output_field.
# Thing.objects.annotate(x=ExpressionWrapper(F('price') * F('weight'), output_field=DecimalField(max_digits=9, decimal_places=2))).values('x')
SELECT (CAST(("playground_thing"."price" * "playground_thing"."weight") AS NUMERIC)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExpressionWrapper(F('price') * F('weight'), output_field=FloatField())).values('x')
SELECT ("playground_thing"."price" * "playground_thing"."weight") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('name') + F('alias')).values('x')
FieldError: Cannot infer type of '+' expression involving these types: CharField, CharField. You must set output_field.
# Thing.objects.annotate(x=F('name') + 'x').values('x')
FieldError: Cannot infer type of '+' expression involving these types: CharField, CharField. You must set output_field.
# Thing.objects.annotate(x=F('name') + 1).values('x')
FieldError: Cannot infer type of '+' expression involving these types: CharField, IntegerField. You must set output_field.
# Thing.objects.annotate(x=F('owner') + 1).values('x')
SELECT ("playground_thing"."owner_id" + 1) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('owner__name') + 1).values('x')
FieldError: Cannot infer type of '+' expression involving these types: CharField, IntegerField. You must set output_field.
# Thing.objects.annotate(x=F('day') + timedelta(days=1)).values('x')
SELECT (django_format_dtdelta('+', "playground_thing"."day", 86400000000)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('moment') + timedelta(hours=1)).values('x')
SELECT (django_format_dtdelta('+', "playground_thing"."moment", 3600000000)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('moment') - timedelta(days=1)).values('x')
SELECT (django_format_dtdelta('-', "playground_thing"."moment", 86400000000)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('clock') + timedelta(hours=1)).values('x')
SELECT (django_format_dtdelta('+', "playground_thing"."clock", 3600000000)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('day') + F('length')).values('x')
SELECT (django_format_dtdelta('+', "playground_thing"."day", "playground_thing"."length")) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('until') - F('day')).values('x')
SELECT django_timestamp_diff("playground_thing"."until", "playground_thing"."day") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('ended') - F('moment')).values('x')
SELECT django_timestamp_diff("playground_thing"."ended", "playground_thing"."moment") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('clock') - F('clock')).values('x')
SELECT django_time_diff("playground_thing"."clock", "playground_thing"."clock") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('moment') - F('day')).values('x')
SELECT ("playground_thing"."moment" - "playground_thing"."day") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('length') + F('length')).values('x')
SELECT ("playground_thing"."length" + "playground_thing"."length") AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('length') * 2).values('x')
FieldError: Cannot infer type of '*' expression involving these types: DurationField, IntegerField. You must set output_field.
# Thing.objects.annotate(x=F('length') / 2).values('x')
FieldError: Cannot infer type of '/' expression involving these types: DurationField, IntegerField. You must set output_field.
# Thing.objects.annotate(x=ExpressionWrapper(F('length') * 2, output_field=DurationField())).values('x')
SELECT (django_format_dtdelta('*', "playground_thing"."length", 2)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('day') + 1).values('x')
FieldError: Cannot infer type of '+' expression involving these types: DateField, IntegerField. You must set output_field.
# Thing.objects.annotate(x=F('day') * 2).values('x')
FieldError: Cannot infer type of '*' expression involving these types: DateField, IntegerField. You must set output_field.
# Thing.objects.filter(ended__gt=F('moment') + timedelta(days=3)).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."ended" > (django_format_dtdelta('+', "playground_thing"."moment", 259200000000))
# Thing.objects.filter(until__lt=F('day') + timedelta(days=3)).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."until" < (django_format_dtdelta('+', "playground_thing"."day", 259200000000))
# Thing.objects.annotate(x=F('nope') + 1).values('x')
FieldError: Cannot resolve keyword 'nope' into field. Choices are: active, alias, amount, big, clock, cost, count, day, ended, id, ip, key, length, maybe, moment, name, owner, owner_id, price, slug, text, until, weight
# Thing.objects.annotate(x=F('count') + None).values('x')
SELECT ("playground_thing"."count" + NULL) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Value(1)).values('x')
SELECT 1 AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Value('a')).values('x')
SELECT a AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Value(None)).values('x')
OutputFieldIsNoneError: Cannot resolve expression type, unknown output_field
# Thing.objects.annotate(x=Value(None, output_field=CharField())).values('x')
SELECT NULL AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Value(True)).values('x')
SELECT True AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Value(1.5)).values('x')
SELECT 1.5 AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Value(Decimal('1.5'))).values('x')
SELECT (CAST(1.5 AS NUMERIC)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Value(date(2020, 1, 2))).values('x')
SELECT 2020-01-02 AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Value(datetime(2020, 1, 2, 3, 4))).values('x')
SELECT 2020-01-02 03:04:00 AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Value(timedelta(hours=1))).values('x')
SELECT 3600000000 AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Value('5', output_field=IntegerField())).values('x')
SELECT 5 AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Value('x', output_field=IntegerField())).values('x')
ValueError: Field 'None' expected a number but got 'x'.
# Thing.objects.annotate(x=Value('')).filter(x='').values('x')
SELECT  AS "x" FROM "playground_thing" WHERE  = 
# Thing.objects.annotate(x=Value(None, output_field=CharField())).filter(x__isnull=True).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing"
# Thing.objects.annotate(x=Value(3)).filter(x__isnull=True).values('id')
EmptyResultSet
# Thing.objects.annotate(x=F('owner__name')).values('x')
SELECT "playground_owner"."name" AS "x" FROM "playground_thing" LEFT OUTER JOIN "playground_owner" ON ("playground_thing"."owner_id" = "playground_owner"."id")
# Thing.objects.annotate(x=F('owner')).values('x')
SELECT "playground_thing"."owner_id" AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('owner_id')).values('x')
SELECT "playground_thing"."owner_id" AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('moment__year')).values('x')
SELECT django_datetime_extract(year, "playground_thing"."moment", None, None) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=F('day__month')).filter(x=3).values('x')
SELECT django_date_extract(month, "playground_thing"."day") AS "x" FROM "playground_thing" WHERE django_date_extract(month, "playground_thing"."day") = 3
# Thing.objects.annotate(x=F('name__lower')).values('x')
FieldError: Cannot resolve keyword 'lower' into field. Join on 'name' not permitted.
# Thing.objects.annotate(x=F('count')).annotate(y=F('x') * 2).values('y')
SELECT ("playground_thing"."count" * 2) AS "y" FROM "playground_thing"
# Thing.objects.annotate(x=F('count') * 2).filter(x__gt=3).order_by('x').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE ("playground_thing"."count" * 2) > 3 ORDER BY ("playground_thing"."count" * 2) ASC
# Thing.objects.annotate(x=Q(count=1)).values('x')
SELECT "playground_thing"."count" = 1 AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Q(count=1) | Q(name='a')).values('x')
SELECT ("playground_thing"."count" = 1 OR "playground_thing"."name" = a) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=~Q(count=1)).values('x')
SELECT NOT ("playground_thing"."count" = 1) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExpressionWrapper(Q(count__gt=1), output_field=BooleanField())).values('x')
SELECT "playground_thing"."count" > 1 AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExpressionWrapper(Q(pk__in=[]), output_field=BooleanField())).values('x')
SELECT 0 AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=ExpressionWrapper(~Q(pk__in=[]), output_field=BooleanField())).values('x')
SELECT True AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Q(count__gt=1)).filter(x=True).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE ("playground_thing"."count" > 1)
# Thing.objects.annotate(x=Q(count__gt=1)).filter(x=False).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE NOT ("playground_thing"."count" > 1)
# Thing.objects.annotate(x=Q(owner__name='a')).values('x')
SELECT "playground_owner"."name" = a AS "x" FROM "playground_thing" LEFT OUTER JOIN "playground_owner" ON ("playground_thing"."owner_id" = "playground_owner"."id")
# Thing.objects.annotate(x=Case(When(count=1, then=Value('one')), default=Value('many'))).values('x')
SELECT CASE WHEN "playground_thing"."count" = 1 THEN one ELSE many END AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Case(When(count=1, then=Value('one')))).values('x')
SELECT CASE WHEN "playground_thing"."count" = 1 THEN one ELSE NULL END AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Case(When(count=1, then='name'), When(count=2, then='alias'), default='slug')).values('x')
FieldError: Expression contains mixed types: CharField, SlugField. You must set output_field.
# Thing.objects.annotate(x=Case(When(Q(count=1) | Q(count=2), then=1), default=0)).values('x')
SELECT CASE WHEN ("playground_thing"."count" = 1 OR "playground_thing"."count" = 2) THEN 1 ELSE 0 END AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Case(When(count__gt=F('amount'), then=F('count')), default=F('amount'))).values('x')
FieldError: Expression contains mixed types: IntegerField, PositiveIntegerField. You must set output_field.
# Thing.objects.annotate(x=Case(When(count=1, then=Value(1)), default=Value('x'))).values('x')
FieldError: Expression contains mixed types: IntegerField, CharField. You must set output_field.
# Thing.objects.annotate(x=Case(When(count=1, then=Value(1)), default=Value('x'), output_field=CharField())).values('x')
SELECT CASE WHEN "playground_thing"."count" = 1 THEN 1 ELSE x END AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Case(When(pk__in=[], then=Value(1)), default=Value(2))).values('x')
SELECT 2 AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Case(When(pk__in=[], then=Value(1)), When(count=1, then=Value(3)), default=Value(2))).values('x')
SELECT CASE WHEN "playground_thing"."count" = 1 THEN 3 ELSE 2 END AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Case(When(~Q(pk__in=[]), then=Value(1)), default=Value(2))).values('x')
SELECT 1 AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Case(When(price__gt=1, then=F('price')), default=F('cost'))).values('x')
SELECT (CAST(CASE WHEN "playground_thing"."price" > 1 THEN "playground_thing"."price" ELSE "playground_thing"."cost" END AS NUMERIC)) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Case(default=Value(2))).values('x')
SELECT 2 AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Case(When(owner__name='a', then=F('owner__born')), default=None)).values('x')
SELECT CASE WHEN "playground_owner"."name" = a THEN "playground_owner"."born" ELSE NULL END AS "x" FROM "playground_thing" LEFT OUTER JOIN "playground_owner" ON ("playground_thing"."owner_id" = "playground_owner"."id")
# Thing.objects.order_by(Case(When(name='a', then=0), default=1)).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" ORDER BY CASE WHEN "playground_thing"."name" = a THEN 0 ELSE 1 END ASC
# Thing.objects.filter(count=Case(When(active=True, then=1), default=2)).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" = (CASE WHEN "playground_thing"."active" THEN 1 ELSE 2 END)
# Thing.objects.annotate(x=Case(When(active=True, then=1), default=2)).filter(x=1).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE CASE WHEN ("playground_thing"."active") THEN 1 ELSE 2 END = 1
# Thing.objects.update(name=Case(When(count=1, then=Value('one')), default=F('name')))
UPDATE "playground_thing" SET "name" = CASE WHEN ("playground_thing"."count" = 1) THEN 'one' ELSE "playground_thing"."name" END
# Thing.objects.aggregate(x=Sum(Case(When(active=True, then=1), default=0)))
SELECT SUM(CASE WHEN "playground_thing"."active" THEN 1 ELSE 0 END) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Exists(Owner.objects.filter(pk=OuterRef('owner')))).values('x')
SELECT EXISTS(SELECT 1 AS "a" FROM "playground_owner" U0 WHERE U0."id" = ("playground_thing"."owner_id") LIMIT 1) AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=~Exists(Owner.objects.filter(pk=OuterRef('owner')))).values('x')
SELECT NOT EXISTS(SELECT 1 AS "a" FROM "playground_owner" U0 WHERE U0."id" = ("playground_thing"."owner_id") LIMIT 1) AS "x" FROM "playground_thing"
# Thing.objects.filter(Exists(Owner.objects.filter(pk=OuterRef('owner')))).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE EXISTS(SELECT 1 AS "a" FROM "playground_owner" U0 WHERE U0."id" = ("playground_thing"."owner_id") LIMIT 1)
# Thing.objects.filter(~Exists(Owner.objects.filter(pk=OuterRef('owner')))).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE NOT EXISTS(SELECT 1 AS "a" FROM "playground_owner" U0 WHERE U0."id" = ("playground_thing"."owner_id") LIMIT 1)
# Thing.objects.exclude(Exists(Owner.objects.filter(pk=OuterRef('owner')))).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_owner" U0 WHERE U0."id" = ("playground_thing"."owner_id") LIMIT 1))
# Thing.objects.filter(Exists(Owner.objects.filter(pk=OuterRef('owner'))) | Q(name='a')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE (EXISTS(SELECT 1 AS "a" FROM "playground_owner" U0 WHERE U0."id" = ("playground_thing"."owner_id") LIMIT 1) OR "playground_thing"."name" = a)
# Thing.objects.filter(Exists(Owner.objects.none())).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE False
# Thing.objects.filter(~Exists(Owner.objects.none())).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE NOT False
# Thing.objects.annotate(x=Exists(Owner.objects.none())).values('x')
SELECT False AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=~Exists(Owner.objects.none())).values('x')
SELECT NOT False AS "x" FROM "playground_thing"
# Thing.objects.annotate(x=Exists(Owner.objects.filter(pk=OuterRef('owner')))).filter(x=True).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE EXISTS(SELECT 1 AS "a" FROM "playground_owner" U0 WHERE U0."id" = ("playground_thing"."owner_id") LIMIT 1)
# Thing.objects.annotate(x=Exists(Owner.objects.filter(pk=OuterRef('owner')))).filter(x=False).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE NOT EXISTS(SELECT 1 AS "a" FROM "playground_owner" U0 WHERE U0."id" = ("playground_thing"."owner_id") LIMIT 1)
# Thing.objects.annotate(x=Exists(Owner.objects.filter(name=OuterRef('owner__name'), born__year=OuterRef('count')))).values('x')
SELECT EXISTS(SELECT 1 AS "a" FROM "playground_owner" U0 WHERE (django_date_extract(year, U0."born") = ("playground_thing"."count") AND U0."name" = ("playground_owner"."name")) LIMIT 1) AS "x" FROM "playground_thing" LEFT OUTER JOIN "playground_owner" ON ("playground_thing"."owner_id" = "playground_owner"."id")
# Owner.objects.annotate(x=Subquery(Thing.objects.filter(owner=OuterRef('pk')).values('name')[:1])).values('x')
SELECT (SELECT U0."name" AS "name" FROM "playground_thing" U0 WHERE U0."owner_id" = ("playground_owner"."id") LIMIT 1) AS "x" FROM "playground_owner"
# Owner.objects.annotate(x=Subquery(Thing.objects.filter(owner=OuterRef('pk')).order_by('-count').values('count')[:1])).values('x')
SELECT (SELECT U0."count" AS "count" FROM "playground_thing" U0 WHERE U0."owner_id" = ("playground_owner"."id") ORDER BY 1 DESC LIMIT 1) AS "x" FROM "playground_owner"
# Owner.objects.annotate(x=Subquery(Thing.objects.filter(owner=OuterRef('pk')).values('price')[:1])).filter(x__gt=3).values('id')
SELECT "playground_owner"."id" AS "id" FROM "playground_owner" WHERE (SELECT U0."price" AS "price" FROM "playground_thing" U0 WHERE U0."owner_id" = ("playground_owner"."id") LIMIT 1) > 3
# Owner.objects.annotate(x=Subquery(Thing.objects.filter(owner=OuterRef('pk')).values('owner').annotate(n=Count('pk')).values('n'))).values('x')
SELECT (SELECT COUNT(U0."id") AS "n" FROM "playground_thing" U0 WHERE U0."owner_id" = ("playground_owner"."id") GROUP BY U0."owner_id") AS "x" FROM "playground_owner"
# Owner.objects.annotate(x=Subquery(Thing.objects.none().values('name'))).values('x')
SELECT NULL AS "x" FROM "playground_owner"
# Owner.objects.annotate(x=Coalesce(Subquery(Thing.objects.none().values('name')), Value('x'))).values('x')
SELECT COALESCE(NULL, x) AS "x" FROM "playground_owner"
# Owner.objects.annotate(x=Coalesce(Subquery(Thing.objects.filter(owner=OuterRef('pk')).values('count')[:1]), 0) + 1).values('x')
SELECT (COALESCE((SELECT U0."count" AS "count" FROM "playground_thing" U0 WHERE U0."owner_id" = ("playground_owner"."id") LIMIT 1), 0) + 1) AS "x" FROM "playground_owner"
# Owner.objects.filter(pk__in=Subquery(Thing.objects.values('owner'))).values('id')
SELECT "playground_owner"."id" AS "id" FROM "playground_owner" WHERE "playground_owner"."id" IN (SELECT U0."owner_id" AS "owner" FROM "playground_thing" U0)
# Owner.objects.filter(pk=Subquery(Thing.objects.values('owner')[:1])).values('id')
SELECT "playground_owner"."id" AS "id" FROM "playground_owner" WHERE "playground_owner"."id" = (SELECT U0."owner_id" AS "owner" FROM "playground_thing" U0 LIMIT 1)
# Owner.objects.filter(name__in=Thing.objects.filter(count=OuterRef('pk')).values('name')).values('id')
SELECT "playground_owner"."id" AS "id" FROM "playground_owner" WHERE "playground_owner"."name" IN (SELECT U0."name" AS "name" FROM "playground_thing" U0 WHERE U0."count" = ("playground_owner"."id"))
# Owner.objects.annotate(x=Subquery(Thing.objects.values('name', 'count')[:1])).values('x')
OutputFieldIsNoneError: Cannot resolve expression type, unknown output_field
# Thing.objects.filter(Exists(Owner.objects.filter(Exists(Thing.objects.filter(owner=OuterRef('pk'), count=OuterRef(OuterRef('count'))))))).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE EXISTS(SELECT 1 AS "a" FROM "playground_owner" V0 WHERE EXISTS(SELECT 1 AS "a" FROM "playground_thing" U0 WHERE (U0."count" = ("playground_thing"."count") AND U0."owner_id" = (V0."id")) LIMIT 1) LIMIT 1)
# Thing.objects.filter(count=OuterRef('pk'))
ValueError: This queryset contains a reference to an outer query and may only be used in a subquery.
# Thing.objects.filter(Q(count=1) ^ Q(amount=2)).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE (("playground_thing"."count" = 1 OR "playground_thing"."amount" = 2) AND 1 = (CASE WHEN "playground_thing"."count" = 1 THEN 1 ELSE 0 END + CASE WHEN "playground_thing"."amount" = 2 THEN 1 ELSE 0 END))
# Thing.objects.filter(Q(count=1) ^ Q(amount=2) ^ Q(name='a')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE (("playground_thing"."count" = 1 OR "playground_thing"."amount" = 2 OR "playground_thing"."name" = a) AND 1 = (MOD(((CASE WHEN "playground_thing"."count" = 1 THEN 1 ELSE 0 END + CASE WHEN "playground_thing"."amount" = 2 THEN 1 ELSE 0 END) + CASE WHEN "playground_thing"."name" = a THEN 1 ELSE 0 END), 2)))
# Thing.objects.filter(~(Q(count=1) ^ Q(amount=2))).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE NOT (("playground_thing"."count" = 1 OR "playground_thing"."amount" = 2) AND 1 = (CASE WHEN "playground_thing"."count" = 1 THEN 1 ELSE 0 END + CASE WHEN "playground_thing"."amount" = 2 THEN 1 ELSE 0 END))
# Thing.objects.filter(Q(pk__in=[]) ^ Q(amount=2)).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE ("playground_thing"."amount" = 2 AND 1 = (0 + CASE WHEN "playground_thing"."amount" = 2 THEN 1 ELSE 0 END))
# Thing.objects.order_by(F('count').asc(nulls_first=True), F('alias').desc(nulls_last=True)).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" ORDER BY "playground_thing"."count" ASC NULLS FIRST, "playground_thing"."alias" DESC NULLS LAST
# Thing.objects.order_by(F('count') + 1).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" ORDER BY ("playground_thing"."count" + 1) ASC
# Thing.objects.order_by((F('count') + F('amount')).desc()).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" ORDER BY ("playground_thing"."count" + "playground_thing"."amount") DESC
# Thing.objects.update(count=F('count') + 1)
UPDATE "playground_thing" SET "count" = ("playground_thing"."count" + 1)
# Thing.objects.update(count=F('amount') * 2 - 1)
UPDATE "playground_thing" SET "count" = (("playground_thing"."amount" * 2) - 1)
# Thing.objects.update(price=F('price') * Decimal('1.1'))
UPDATE "playground_thing" SET "price" = (CAST(("playground_thing"."price" * (CAST('1.1' AS NUMERIC))) AS NUMERIC))
# Thing.objects.update(moment=F('moment') + timedelta(days=1))
UPDATE "playground_thing" SET "moment" = (django_format_dtdelta('+', "playground_thing"."moment", 86400000000))
# Thing.objects.update(count=F('owner__id'))
UPDATE "playground_thing" SET "count" = "playground_thing"."owner_id"
# Thing.objects.update(count=Value(5))
UPDATE "playground_thing" SET "count" = 5
# Thing.objects.update(name=Value('x'), alias=None)
UPDATE "playground_thing" SET "name" = 'x', "alias" = NULL
# Thing.objects.filter(count=1).update(active=Q(count=1))
UPDATE "playground_thing" SET "active" = ("playground_thing"."count" = 1) WHERE "playground_thing"."count" = 1
# Thing.objects.update(count=Count('id'))
FieldError: Aggregate functions are not allowed in this query (count=Count(Col(playground_thing, playground.Thing.id))).
# Thing.objects.annotate(x=Case(When(Exists(Owner.objects.filter(pk=OuterRef('owner'))), then=1), default=0)).values('x')
SELECT CASE WHEN EXISTS(SELECT 1 AS "a" FROM "playground_owner" U0 WHERE U0."id" = ("playground_thing"."owner_id") LIMIT 1) THEN 1 ELSE 0 END AS "x" FROM "playground_thing"
# Thing.objects.annotate(name=Lower('name'))
ValueError: The annotation 'name' conflicts with a field on the model.
# Thing.objects.annotate(x=Lower('name')).values_list('x', 'id')
SELECT LOWER("playground_thing"."name") AS "x", "playground_thing"."id" AS "id" FROM "playground_thing"
