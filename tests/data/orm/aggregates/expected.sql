# Thing.objects.aggregate(Count('id'))
SELECT COUNT("playground_thing"."id") AS "id__count" FROM "playground_thing"
# Thing.objects.aggregate(n=Count('*'))
SELECT COUNT(*) AS "n" FROM "playground_thing"
# Thing.objects.aggregate(n=Count('id', distinct=True))
SELECT COUNT(DISTINCT "playground_thing"."id") AS "n" FROM "playground_thing"
# Thing.objects.aggregate(n=Count('owner', distinct=True))
SELECT COUNT(DISTINCT "playground_thing"."owner_id") AS "n" FROM "playground_thing"
# Thing.objects.aggregate(n=Count('id', filter=Q(active=True)))
SELECT COUNT("playground_thing"."id") FILTER (WHERE "playground_thing"."active") AS "n" FROM "playground_thing"
# Thing.objects.aggregate(n=Count('id', filter=Q(active=True, count__gt=1)))
SELECT COUNT("playground_thing"."id") FILTER (WHERE ("playground_thing"."active" AND "playground_thing"."count" > 1)) AS "n" FROM "playground_thing"
# Thing.objects.aggregate(n=Count('id', filter=Q(owner__name='a')))
SELECT COUNT("playground_thing"."id") FILTER (WHERE "playground_owner"."name" = 'a') AS "n" FROM "playground_thing" LEFT OUTER JOIN "playground_owner" ON ("playground_thing"."owner_id" = "playground_owner"."id")
# Thing.objects.aggregate(n=Count('id', filter=Q(pk__in=[])))
SELECT 0 AS "n" FROM "playground_thing"
# Thing.objects.aggregate(n=Count('id', filter=~Q(pk__in=[])))
SELECT COUNT("playground_thing"."id") AS "n" FROM "playground_thing"
# Thing.objects.aggregate(n=Count('id', filter=~Q(active=True)))
SELECT COUNT("playground_thing"."id") FILTER (WHERE NOT ("playground_thing"."active")) AS "n" FROM "playground_thing"
# Thing.objects.aggregate(Sum('count'), Avg('count'), Min('count'), Max('count'))
SELECT SUM("playground_thing"."count") AS "count__sum", AVG("playground_thing"."count") AS "count__avg", MIN("playground_thing"."count") AS "count__min", MAX("playground_thing"."count") AS "count__max" FROM "playground_thing"
# Thing.objects.aggregate(Sum('price'), Avg('price'), Min('price'), Max('price'))
SELECT (CAST(SUM("playground_thing"."price") AS NUMERIC)) AS "price__sum", (CAST(AVG("playground_thing"."price") AS NUMERIC)) AS "price__avg", (CAST(MIN("playground_thing"."price") AS NUMERIC)) AS "price__min", (CAST(MAX("playground_thing"."price") AS NUMERIC)) AS "price__max" FROM "playground_thing"
# Thing.objects.aggregate(Sum('weight'), Avg('weight'), StdDev('weight'), Variance('weight'))
SELECT SUM("playground_thing"."weight") AS "weight__sum", AVG("playground_thing"."weight") AS "weight__avg", STDDEV_POP("playground_thing"."weight") AS "weight__stddev", VAR_POP("playground_thing"."weight") AS "weight__variance" FROM "playground_thing"
# Thing.objects.aggregate(x=StdDev('count', sample=True), y=Variance('count', sample=True))
SELECT STDDEV_SAMP("playground_thing"."count") AS "x", VAR_SAMP("playground_thing"."count") AS "y" FROM "playground_thing"
# Thing.objects.aggregate(x=StdDev('price'))
SELECT (CAST(STDDEV_POP("playground_thing"."price") AS NUMERIC)) AS "x" FROM "playground_thing"
# Thing.objects.aggregate(Sum('length'), Avg('length'))
SELECT SUM("playground_thing"."length") AS "length__sum", AVG("playground_thing"."length") AS "length__avg" FROM "playground_thing"
# Thing.objects.aggregate(Min('day'), Max('moment'))
SELECT MIN("playground_thing"."day") AS "day__min", MAX("playground_thing"."moment") AS "moment__max" FROM "playground_thing"
# Thing.objects.aggregate(Sum('day'))
NotSupportedError: You cannot use Sum, Avg, StdDev, and Variance aggregations on date/time fields in sqlite3 since date/time is saved as text.
# Thing.objects.aggregate(Avg('moment'))
NotSupportedError: You cannot use Sum, Avg, StdDev, and Variance aggregations on date/time fields in sqlite3 since date/time is saved as text.
# Thing.objects.aggregate(Sum('name'))
SELECT SUM("playground_thing"."name") AS "name__sum" FROM "playground_thing"
# Thing.objects.aggregate(Avg('name'))
SELECT AVG("playground_thing"."name") AS "name__avg" FROM "playground_thing"
# Thing.objects.aggregate(x=Sum('count', distinct=True))
SELECT SUM(DISTINCT "playground_thing"."count") AS "x" FROM "playground_thing"
# Thing.objects.aggregate(x=Avg('count', distinct=True, filter=Q(active=True)))
SELECT AVG(DISTINCT "playground_thing"."count") FILTER (WHERE "playground_thing"."active") AS "x" FROM "playground_thing"
# Thing.objects.aggregate(x=Max('count', distinct=True))
TypeError: Max does not allow distinct.
# Thing.objects.aggregate(x=Sum('count', default=0))
SELECT COALESCE(SUM("playground_thing"."count"), 0) AS "x" FROM "playground_thing"
# Thing.objects.aggregate(x=Sum('price', default=0))
SELECT (CAST(COALESCE((CAST(SUM("playground_thing"."price") AS NUMERIC)), (CAST('0' AS NUMERIC))) AS NUMERIC)) AS "x" FROM "playground_thing"
# Thing.objects.aggregate(x=Avg('count', default=1.5))
SELECT COALESCE(AVG("playground_thing"."count"), 1.5) AS "x" FROM "playground_thing"
# Thing.objects.aggregate(x=Max('day', default=date(2020, 1, 1)))
SELECT COALESCE(MAX("playground_thing"."day"), '2020-01-01') AS "x" FROM "playground_thing"
# Thing.objects.aggregate(x=Count('id', default=0))
TypeError: Count does not allow default.
# Thing.objects.aggregate(x=Sum(F('count') * F('amount')))
SELECT SUM(("playground_thing"."count" * "playground_thing"."amount")) AS "x" FROM "playground_thing"
# Thing.objects.aggregate(x=Sum(F('count') + F('weight')))
SELECT SUM(("playground_thing"."count" + "playground_thing"."weight")) AS "x" FROM "playground_thing"
# Thing.objects.aggregate(x=Sum(F('count') * F('price')))
SELECT (CAST(SUM((CAST(("playground_thing"."count" * "playground_thing"."price") AS NUMERIC))) AS NUMERIC)) AS "x" FROM "playground_thing"
# Thing.objects.aggregate(x=Sum('count') + 1)
SELECT (SUM("playground_thing"."count") + 1) AS "x" FROM "playground_thing"
# Thing.objects.aggregate(x=Sum('count') / Count('id'))
SELECT (SUM("playground_thing"."count") / COUNT("playground_thing"."id")) AS "x" FROM "playground_thing"
# Thing.objects.aggregate(x=Sum('price') * 2)
SELECT (CAST(((CAST(SUM("playground_thing"."price") AS NUMERIC)) * 2) AS NUMERIC)) AS "x" FROM "playground_thing"
# Thing.objects.aggregate(x=Sum('count') * 1.5)
SELECT (SUM("playground_thing"."count") * 1.5) AS "x" FROM "playground_thing"
# Thing.objects.aggregate(x=Max('count') - Min('amount'))
SELECT (MAX("playground_thing"."count") - MIN("playground_thing"."amount")) AS "x" FROM "playground_thing"
# Thing.objects.aggregate(x=Round(Avg('weight'), 2))
SELECT ROUND(AVG("playground_thing"."weight"), 2) AS "x" FROM "playground_thing"
# Thing.objects.aggregate(x=Coalesce(Sum('count'), 0))
SELECT COALESCE(SUM("playground_thing"."count"), 0) AS "x" FROM "playground_thing"
# Thing.objects.aggregate(x=Sum('nope'))
FieldError: Cannot resolve keyword 'nope' into field. Choices are: active, alias, amount, big, clock, cost, count, day, ended, id, ip, key, length, maybe, moment, name, owner, owner_id, price, slug, text, until, weight
# Thing.objects.aggregate(x=F('count'))
TypeError: x is not an aggregate expression
# Thing.objects.aggregate(x=Lower('name'))
TypeError: x is not an aggregate expression
# Thing.objects.aggregate(x=Count('owner__name'))
SELECT COUNT("playground_owner"."name") AS "x" FROM "playground_thing" LEFT OUTER JOIN "playground_owner" ON ("playground_thing"."owner_id" = "playground_owner"."id")
# Thing.objects.annotate(x=F('count') * 2).aggregate(Sum('x'))
SELECT SUM(("playground_thing"."count" * 2)) AS "x__sum" FROM "playground_thing"
# Thing.objects.annotate(x=Count('owner')).aggregate(Sum('x'))
SELECT SUM("x") FROM (SELECT COUNT("playground_thing"."owner_id") AS "x" FROM "playground_thing" GROUP BY "playground_thing"."id") subquery
# Thing.objects.annotate(x=Count('owner')).aggregate(n=Avg('x'))
SELECT AVG("x") FROM (SELECT COUNT("playground_thing"."owner_id") AS "x" FROM "playground_thing" GROUP BY "playground_thing"."id") subquery
# Thing.objects.annotate(x=Count('owner')).annotate(y=Sum('x'))
FieldError: Cannot compute Sum('x'): 'x' is an aggregate
# Thing.objects.annotate(x=Count('owner')).annotate(y=Sum(F('x') + 1))
FieldError: Cannot compute Sum('<CombinedExpression: F(x) + Value(1)>'): '<CombinedExpression: F(x) + Value(1)>' is an aggregate
# Thing.objects.aggregate(x=Sum('count'), y=Avg('x'))
FieldError: Cannot compute Avg('x'): 'x' is an aggregate
# Thing.objects.aggregate(x=Count('id'), y=Sum(F('x') + 1))
FieldError: Cannot compute Sum('x'): 'x' is an aggregate
# Thing.objects.annotate(x=Max(Sum('count')))
FieldError: Cannot compute Max('Sum'): 'Sum' is an aggregate
# Owner.objects.annotate(n=Count('thing')).values('n')
SELECT COUNT("playground_thing"."id") AS "n" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY "playground_owner"."id", "playground_owner"."name", "playground_owner"."born"
# Owner.objects.annotate(Count('thing')).values('thing__count')
SELECT COUNT("playground_thing"."id") AS "thing__count" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY "playground_owner"."id", "playground_owner"."name", "playground_owner"."born"
# Owner.objects.annotate(n=Count('thing', distinct=True)).values('n')
SELECT COUNT(DISTINCT "playground_thing"."id") AS "n" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY "playground_owner"."id", "playground_owner"."name", "playground_owner"."born"
# Owner.objects.annotate(n=Count('thing', filter=Q(thing__active=True))).values('n')
SELECT COUNT("playground_thing"."id") FILTER (WHERE "playground_thing"."active") AS "n" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY "playground_owner"."id", "playground_owner"."name", "playground_owner"."born"
# Owner.objects.annotate(n=Sum('thing__count')).values('n')
SELECT SUM("playground_thing"."count") AS "n" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY "playground_owner"."id", "playground_owner"."name", "playground_owner"."born"
# Owner.objects.annotate(n=Sum('thing__count', default=0)).values('n')
SELECT COALESCE(SUM("playground_thing"."count"), 0) AS "n" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY "playground_owner"."id", "playground_owner"."name", "playground_owner"."born"
# Owner.objects.annotate(n=Avg('thing__price')).values('n')
SELECT (CAST(AVG("playground_thing"."price") AS NUMERIC)) AS "n" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY "playground_owner"."id", "playground_owner"."name", "playground_owner"."born"
# Owner.objects.annotate(n=Max('thing__day')).values('n')
SELECT MAX("playground_thing"."day") AS "n" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY "playground_owner"."id", "playground_owner"."name", "playground_owner"."born"
# Owner.objects.annotate(n=Count('thing')).filter(n__gt=1).values('id')
SELECT "playground_owner"."id" AS "id" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY 1, "playground_owner"."name", "playground_owner"."born" HAVING COUNT("playground_thing"."id") > 1
# Owner.objects.annotate(n=Count('thing')).filter(n=0).values('id')
SELECT "playground_owner"."id" AS "id" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY 1, "playground_owner"."name", "playground_owner"."born" HAVING COUNT("playground_thing"."id") = 0
# Owner.objects.annotate(n=Count('thing')).exclude(n__gt=1).values('id')
SELECT "playground_owner"."id" AS "id" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY 1, "playground_owner"."name", "playground_owner"."born" HAVING NOT (COUNT("playground_thing"."id") > 1)
# Owner.objects.annotate(n=Count('thing')).filter(n__gt=F('id')).values('id')
SELECT "playground_owner"."id" AS "id" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY 1, "playground_owner"."name", "playground_owner"."born" HAVING COUNT("playground_thing"."id") > ("playground_owner"."id")
# Owner.objects.annotate(n=Count('thing')).filter(Q(n__gt=1) | Q(name='a')).values('id')
SELECT "playground_owner"."id" AS "id" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY 1, "playground_owner"."name", "playground_owner"."born" HAVING (COUNT("playground_thing"."id") > 1 OR "playground_owner"."name" = a)
# Owner.objects.annotate(n=Count('thing')).order_by('-n').values('id')
SELECT "playground_owner"."id" AS "id" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY 1, "playground_owner"."name", "playground_owner"."born" ORDER BY COUNT("playground_thing"."id") DESC
# Owner.objects.annotate(n=Count('thing') * 2).values('n')
SELECT (COUNT("playground_thing"."id") * 2) AS "n" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY "playground_owner"."id", "playground_owner"."name", "playground_owner"."born"
# Owner.objects.annotate(n=Sum(F('thing__count') * F('thing__amount'))).values('n')
SELECT SUM(("playground_thing"."count" * "playground_thing"."amount")) AS "n" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY "playground_owner"."id", "playground_owner"."name", "playground_owner"."born"
# Owner.objects.annotate(n=Sum('thing__price')).filter(n__gt=5).values('n')
SELECT (CAST(SUM("playground_thing"."price") AS NUMERIC)) AS "n" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY "playground_owner"."id", "playground_owner"."name", "playground_owner"."born" HAVING (CAST(SUM("playground_thing"."price") AS NUMERIC)) > 5
# Owner.objects.annotate(n=Coalesce(Sum('thing__price'), Value(Decimal('0')))).values('n')
SELECT (CAST(COALESCE((CAST(SUM("playground_thing"."price") AS NUMERIC)), (CAST(0 AS NUMERIC))) AS NUMERIC)) AS "n" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY "playground_owner"."id", "playground_owner"."name", "playground_owner"."born"
# Owner.objects.annotate(n=Sum(Case(When(thing__active=True, then=1), default=0))).values('n')
SELECT SUM(CASE WHEN "playground_thing"."active" THEN 1 ELSE 0 END) AS "n" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY "playground_owner"."id", "playground_owner"."name", "playground_owner"."born"
# Owner.objects.annotate(n=Count(Case(When(thing__active=True, then=1)))).values('n')
SELECT COUNT(CASE WHEN "playground_thing"."active" THEN 1 ELSE NULL END) AS "n" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY "playground_owner"."id", "playground_owner"."name", "playground_owner"."born"
# Owner.objects.values('name').annotate(n=Count('id')).values('name', 'n')
SELECT "playground_owner"."name" AS "name", COUNT("playground_owner"."id") AS "n" FROM "playground_owner" GROUP BY 1
# Owner.objects.values('name').annotate(n=Count('id')).order_by('n')
SELECT "playground_owner"."name" AS "name", COUNT("playground_owner"."id") AS "n" FROM "playground_owner" GROUP BY 1 ORDER BY 2 ASC
# Thing.objects.values('owner__name').annotate(n=Sum('count')).order_by('owner__name')
SELECT "playground_owner"."name" AS "owner__name", SUM("playground_thing"."count") AS "n" FROM "playground_thing" LEFT OUTER JOIN "playground_owner" ON ("playground_thing"."owner_id" = "playground_owner"."id") GROUP BY 1 ORDER BY 1 ASC
# Thing.objects.values('moment__year').annotate(n=Count('id'))
SELECT django_datetime_extract(year, "playground_thing"."moment", None, None) AS "moment__year", COUNT("playground_thing"."id") AS "n" FROM "playground_thing" GROUP BY 1
# Thing.objects.values(y=ExtractYear('moment')).annotate(n=Count('id'))
SELECT django_datetime_extract(year, "playground_thing"."moment", None, None) AS "y", COUNT("playground_thing"."id") AS "n" FROM "playground_thing" GROUP BY 1
# Thing.objects.values(low=Lower('name')).annotate(n=Count('id'))
SELECT LOWER("playground_thing"."name") AS "low", COUNT("playground_thing"."id") AS "n" FROM "playground_thing" GROUP BY 1
# Thing.objects.annotate(x=Case(When(count=1, then=Value('a')), default=Value('b'))).values('x').annotate(n=Count('id'))
SELECT CASE WHEN "playground_thing"."count" = 1 THEN a ELSE b END AS "x", COUNT("playground_thing"."id") AS "n" FROM "playground_thing" GROUP BY 1
# Thing.objects.annotate(x=Value('a')).values('x').annotate(n=Count('id'))
SELECT a AS "x", COUNT("playground_thing"."id") AS "n" FROM "playground_thing"
# Thing.objects.annotate(x=F('count') + F('amount')).values('x').annotate(n=Count('id'))
SELECT ("playground_thing"."count" + "playground_thing"."amount") AS "x", COUNT("playground_thing"."id") AS "n" FROM "playground_thing" GROUP BY 1
# Thing.objects.annotate(x=Q(count=1)).values('x').annotate(n=Count('id'))
SELECT "playground_thing"."count" = 1 AS "x", COUNT("playground_thing"."id") AS "n" FROM "playground_thing" GROUP BY 1
# Thing.objects.annotate(x=ExpressionWrapper(F('count') + 1, output_field=IntegerField())).values('x').annotate(n=Count('id'))
SELECT ("playground_thing"."count" + 1) AS "x", COUNT("playground_thing"."id") AS "n" FROM "playground_thing" GROUP BY 1
# Thing.objects.annotate(x=ExpressionWrapper(Q(count=1), output_field=BooleanField())).values('x').annotate(n=Count('id'))
SELECT "playground_thing"."count" = 1 AS "x", COUNT("playground_thing"."id") AS "n" FROM "playground_thing" GROUP BY 1
# Owner.objects.annotate(x=Exists(Thing.objects.filter(owner=OuterRef('pk')))).values('x').annotate(n=Count('id'))
SELECT EXISTS(SELECT 1 AS "a" FROM "playground_thing" U0 WHERE U0."owner_id" = ("playground_owner"."id") LIMIT 1) AS "x", COUNT("playground_owner"."id") AS "n" FROM "playground_owner" GROUP BY 1
# Owner.objects.annotate(x=Subquery(Thing.objects.filter(owner=OuterRef('pk')).values('count')[:1])).values('x').annotate(n=Count('id'))
SELECT (SELECT U0."count" AS "count" FROM "playground_thing" U0 WHERE U0."owner_id" = ("playground_owner"."id") LIMIT 1) AS "x", COUNT("playground_owner"."id") AS "n" FROM "playground_owner" GROUP BY 1
# Owner.objects.annotate(x=Subquery(Thing.objects.filter(owner=OuterRef('pk')).values('count')[:1])).annotate(n=Count('thing')).values('n')
SELECT COUNT("playground_thing"."id") AS "n" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY "playground_owner"."id", "playground_owner"."name", "playground_owner"."born"
# Owner.objects.annotate(n=Count('thing'), x=Lower('name')).values('n', 'x')
SELECT COUNT("playground_thing"."id") AS "n", LOWER("playground_owner"."name") AS "x" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY "playground_owner"."id", "playground_owner"."name", "playground_owner"."born", 2
# Owner.objects.annotate(n=Count('thing'), x=F('name')).values('n', 'x')
SELECT COUNT("playground_thing"."id") AS "n", "playground_owner"."name" AS "x" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY "playground_owner"."id", 2, "playground_owner"."born"
# Owner.objects.filter(thing__count=Max('thing__count'))
SELECT "playground_owner"."id", "playground_owner"."name", "playground_owner"."born" FROM "playground_owner" INNER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") HAVING "playground_thing"."count" = (MAX("playground_thing"."count"))
# Thing.objects.filter(count__gt=Avg('count'))
SELECT "playground_thing"."id", "playground_thing"."name", "playground_thing"."alias", "playground_thing"."text", "playground_thing"."slug", "playground_thing"."count", "playground_thing"."amount", "playground_thing"."big", "playground_thing"."weight", "playground_thing"."price", "playground_thing"."cost", "playground_thing"."active", "playground_thing"."maybe", "playground_thing"."day", "playground_thing"."until", "playground_thing"."moment", "playground_thing"."ended", "playground_thing"."clock", "playground_thing"."length", "playground_thing"."key", "playground_thing"."ip", "playground_thing"."owner_id" FROM "playground_thing" HAVING "playground_thing"."count" > (AVG("playground_thing"."count"))
# Owner.objects.annotate(n=Count('thing')).count()
SELECT COUNT(*) FROM (SELECT "playground_owner"."id" AS "col1" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY 1) subquery
# Owner.objects.annotate(n=Count('thing')).filter(n__gt=1).count()
SELECT COUNT(*) FROM (SELECT "playground_owner"."id" AS "col1" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY 1 HAVING COUNT("playground_thing"."id") > 1) subquery
# Owner.objects.annotate(n=Count('thing')).aggregate(Max('n'))
SELECT MAX("n") FROM (SELECT COUNT("playground_thing"."id") AS "n" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY "playground_owner"."id") subquery
# Owner.objects.annotate(n=Sum('thing__price')).aggregate(x=Avg('n'))
SELECT (CAST(AVG("n") AS NUMERIC)) FROM (SELECT (CAST(SUM("playground_thing"."price") AS NUMERIC)) AS "n" FROM "playground_owner" LEFT OUTER JOIN "playground_thing" ON ("playground_owner"."id" = "playground_thing"."owner_id") GROUP BY "playground_owner"."id") subquery
