# Thing.objects.filter(name__exact='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" = a
# Thing.objects.filter(name__iexact='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE a ESCAPE '\'
# Thing.objects.filter(name__contains='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE %a% ESCAPE '\'
# Thing.objects.filter(name__icontains='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE %a% ESCAPE '\'
# Thing.objects.filter(name__startswith='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE a% ESCAPE '\'
# Thing.objects.filter(name__istartswith='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE a% ESCAPE '\'
# Thing.objects.filter(name__endswith='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE %a ESCAPE '\'
# Thing.objects.filter(name__iendswith='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE %a ESCAPE '\'
# Thing.objects.filter(name__regex='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" REGEXP a
# Thing.objects.filter(name__iregex='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" REGEXP '(?i)' || a
# Thing.objects.filter(name__gt='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" > a
# Thing.objects.filter(name__gte='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" >= a
# Thing.objects.filter(name__lt='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" < a
# Thing.objects.filter(name__lte='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" <= a
# Thing.objects.filter(text__exact='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."text" = a
# Thing.objects.filter(text__iexact='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."text" LIKE a ESCAPE '\'
# Thing.objects.filter(text__contains='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."text" LIKE %a% ESCAPE '\'
# Thing.objects.filter(text__icontains='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."text" LIKE %a% ESCAPE '\'
# Thing.objects.filter(text__startswith='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."text" LIKE a% ESCAPE '\'
# Thing.objects.filter(text__istartswith='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."text" LIKE a% ESCAPE '\'
# Thing.objects.filter(text__endswith='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."text" LIKE %a ESCAPE '\'
# Thing.objects.filter(text__iendswith='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."text" LIKE %a ESCAPE '\'
# Thing.objects.filter(text__regex='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."text" REGEXP a
# Thing.objects.filter(text__iregex='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."text" REGEXP '(?i)' || a
# Thing.objects.filter(text__gt='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."text" > a
# Thing.objects.filter(text__gte='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."text" >= a
# Thing.objects.filter(text__lt='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."text" < a
# Thing.objects.filter(text__lte='a').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."text" <= a
# Thing.objects.filter(name='50%').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" = 50%
# Thing.objects.filter(name__contains='50%').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE %50\%% ESCAPE '\'
# Thing.objects.filter(name__iexact='50%').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE 50\% ESCAPE '\'
# Thing.objects.filter(name='a_b').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" = a_b
# Thing.objects.filter(name__contains='a_b').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE %a\_b% ESCAPE '\'
# Thing.objects.filter(name__iexact='a_b').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE a\_b ESCAPE '\'
# Thing.objects.filter(name=r'a\b').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" = a\b
# Thing.objects.filter(name__contains=r'a\b').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE %a\\b% ESCAPE '\'
# Thing.objects.filter(name__iexact=r'a\b').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE a\\b ESCAPE '\'
# Thing.objects.filter(name="it's").values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" = it's
# Thing.objects.filter(name__contains="it's").values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE %it's% ESCAPE '\'
# Thing.objects.filter(name__iexact="it's").values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE it's ESCAPE '\'
# Thing.objects.filter(name=5).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" = 5
# Thing.objects.filter(name__contains=5).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE %5% ESCAPE '\'
# Thing.objects.filter(name__iexact=5).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE 5 ESCAPE '\'
# Thing.objects.filter(name=1.5).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" = 1.5
# Thing.objects.filter(name__contains=1.5).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE %1.5% ESCAPE '\'
# Thing.objects.filter(name__iexact=1.5).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE 1.5 ESCAPE '\'
# Thing.objects.filter(name=True).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" = True
# Thing.objects.filter(name__contains=True).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE %True% ESCAPE '\'
# Thing.objects.filter(name__iexact=True).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE True ESCAPE '\'
# Thing.objects.filter(name='').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" = 
# Thing.objects.filter(name__contains='').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE %% ESCAPE '\'
# Thing.objects.filter(name__iexact='').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE  ESCAPE '\'
# Thing.objects.filter(name__exact=None).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" IS NULL
# Thing.objects.filter(name__iexact=None).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" IS NULL
# Thing.objects.filter(name__contains=None).values('id')
ValueError: Cannot use None as a query value
# Thing.objects.filter(name__startswith=None).values('id')
ValueError: Cannot use None as a query value
# Thing.objects.filter(name__gt=None).values('id')
ValueError: Cannot use None as a query value
# Thing.objects.filter(name__in=None).values('id')
TypeError: 'NoneType' object is not iterable
# Thing.objects.filter(name__range=None).values('id')
TypeError: 'NoneType' object is not iterable
# Thing.objects.filter(name__isnull=None).values('id')
ValueError: Cannot use None as a query value
# Thing.objects.filter(name__regex=None).values('id')
ValueError: Cannot use None as a query value
# Thing.objects.filter(name__year=None).values('id')
FieldError: Unsupported lookup 'year' for CharField or join on the field not permitted.
# Thing.objects.filter(name__isnull=True).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" IS NULL
# Thing.objects.filter(name__isnull=False).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" IS NOT NULL
# Thing.objects.filter(name__isnull=1).values('id')
ValueError: The QuerySet value for an isnull lookup must be True or False.
# Thing.objects.filter(name__isnull='x').values('id')
ValueError: The QuerySet value for an isnull lookup must be True or False.
# Thing.objects.filter(alias=None).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."alias" IS NULL
# Thing.objects.filter(alias__iexact=None).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."alias" IS NULL
# Thing.objects.filter(name__in=['a', 'b', 'a', None]).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" IN (a, b)
# Thing.objects.filter(name__in=[]).values('id')
EmptyResultSet
# Thing.objects.filter(name__in=[None]).values('id')
EmptyResultSet
# Thing.objects.filter(name__in='abc').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" IN (a, b, c)
# Thing.objects.filter(name__in=5).values('id')
TypeError: 'int' object is not iterable
# Thing.objects.filter(name__in=(1, 2)).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" IN (1, 2)
# Thing.objects.filter(id__in=[3, 1, '3', 2.5]).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."id" IN (3, 1, 2)
# Thing.objects.filter(id__in=['x']).values('id')
ValueError: Field 'id' expected a number but got 'x'.
# Thing.objects.filter(id__in=Thing.objects.filter(count=1)).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."id" IN (SELECT U0."id" FROM "playground_thing" U0 WHERE U0."count" = 1)
# Thing.objects.filter(id__in=Thing.objects.values('owner')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."id" IN (SELECT U0."owner_id" AS "owner" FROM "playground_thing" U0)
# Thing.objects.filter(id__in=Thing.objects.values('id', 'name')).values('id')
ValueError: The QuerySet value for the 'in' lookup must have 1 selected fields (received 2)
# Thing.objects.filter(name__in=Thing.objects.values_list('alias', flat=True)).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" IN (SELECT U0."alias" AS "alias" FROM "playground_thing" U0)
# Thing.objects.filter(id=Thing.objects.all()).values('id')
ValueError: The QuerySet value for an exact lookup must be limited to one result using slicing.
# Thing.objects.filter(id=Thing.objects.all()[:1]).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."id" = (SELECT "playground_thing"."id" FROM "playground_thing" LIMIT 1)
# Thing.objects.filter(id=Thing.objects.values('count')[:1]).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."id" = (SELECT U0."count" AS "count" FROM "playground_thing" U0 LIMIT 1)
# Thing.objects.filter(id__gt=Thing.objects.values('count')[:1]).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."id" > (SELECT U0."count" AS "count" FROM "playground_thing" U0 LIMIT 1)
# Thing.objects.filter(id__in=Thing.objects.none()).values('id')
EmptyResultSet
# Thing.objects.filter(id__in=Thing.objects.order_by('name')[:3]).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."id" IN (SELECT "playground_thing"."id" FROM "playground_thing" ORDER BY "playground_thing"."name" ASC LIMIT 3)
# Thing.objects.filter(count='abc').values('id')
ValueError: Field 'count' expected a number but got 'abc'.
# Thing.objects.filter(count__gt='abc').values('id')
ValueError: Field 'count' expected a number but got 'abc'.
# Thing.objects.filter(count__gte='abc').values('id')
ValueError: Field 'count' expected a number but got 'abc'.
# Thing.objects.filter(count__lt='abc').values('id')
ValueError: Field 'count' expected a number but got 'abc'.
# Thing.objects.filter(count__lte='abc').values('id')
ValueError: Field 'count' expected a number but got 'abc'.
# Thing.objects.filter(count='12').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" = 12
# Thing.objects.filter(count__gt='12').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" > 12
# Thing.objects.filter(count__gte='12').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" >= 12
# Thing.objects.filter(count__lt='12').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" < 12
# Thing.objects.filter(count__lte='12').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" <= 12
# Thing.objects.filter(count=1.5).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" = 1
# Thing.objects.filter(count__gt=1.5).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" > 1
# Thing.objects.filter(count__gte=1.5).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" >= 2
# Thing.objects.filter(count__lt=1.5).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" < 2
# Thing.objects.filter(count__lte=1.5).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" <= 1
# Thing.objects.filter(count=-1.5).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" = -1
# Thing.objects.filter(count__gt=-1.5).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" > -1
# Thing.objects.filter(count__gte=-1.5).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" >= -1
# Thing.objects.filter(count__lt=-1.5).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" < -1
# Thing.objects.filter(count__lte=-1.5).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" <= -1
# Thing.objects.filter(count=2.0).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" = 2
# Thing.objects.filter(count__gt=2.0).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" > 2
# Thing.objects.filter(count__gte=2.0).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" >= 2
# Thing.objects.filter(count__lt=2.0).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" < 2
# Thing.objects.filter(count__lte=2.0).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" <= 2
# Thing.objects.filter(count=True).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" = 1
# Thing.objects.filter(count__gt=True).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" > 1
# Thing.objects.filter(count__gte=True).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" >= 1
# Thing.objects.filter(count__lt=True).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" < 1
# Thing.objects.filter(count__lte=True).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" <= 1
# Thing.objects.filter(count=None).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" IS NULL
# Thing.objects.filter(count__gt=None).values('id')
ValueError: Cannot use None as a query value
# Thing.objects.filter(count__gte=None).values('id')
ValueError: Cannot use None as a query value
# Thing.objects.filter(count__lt=None).values('id')
ValueError: Cannot use None as a query value
# Thing.objects.filter(count__lte=None).values('id')
ValueError: Cannot use None as a query value
# Thing.objects.filter(count=[1]).values('id')
TypeError: Field 'count' expected a number but got [1].
# Thing.objects.filter(count__gt=[1]).values('id')
TypeError: Field 'count' expected a number but got [1].
# Thing.objects.filter(count__gte=[1]).values('id')
TypeError: Field 'count' expected a number but got [1].
# Thing.objects.filter(count__lt=[1]).values('id')
TypeError: Field 'count' expected a number but got [1].
# Thing.objects.filter(count__lte=[1]).values('id')
TypeError: Field 'count' expected a number but got [1].
# Thing.objects.filter(count=date(2020, 1, 2)).values('id')
TypeError: Field 'count' expected a number but got datetime.date(2020, 1, 2).
# Thing.objects.filter(count__gt=date(2020, 1, 2)).values('id')
TypeError: Field 'count' expected a number but got datetime.date(2020, 1, 2).
# Thing.objects.filter(count__gte=date(2020, 1, 2)).values('id')
TypeError: Field 'count' expected a number but got datetime.date(2020, 1, 2).
# Thing.objects.filter(count__lt=date(2020, 1, 2)).values('id')
TypeError: Field 'count' expected a number but got datetime.date(2020, 1, 2).
# Thing.objects.filter(count__lte=date(2020, 1, 2)).values('id')
TypeError: Field 'count' expected a number but got datetime.date(2020, 1, 2).
# Thing.objects.filter(amount=-1).values('id')
EmptyResultSet
# Thing.objects.filter(weight='x').values('id')
ValueError: Field 'weight' expected a number but got 'x'.
# Thing.objects.filter(weight=1).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."weight" = 1.0
# Thing.objects.filter(price='x').values('id')
ValidationError: ['“x” value must be a decimal number.']
# Thing.objects.filter(price=1).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."price" = 1
# Thing.objects.filter(price=1.5).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."price" = 1.5
# Thing.objects.filter(price='1.50').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."price" = 1.50
# Thing.objects.filter(amount__gt=-1).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing"
# Thing.objects.filter(weight__gt='x').values('id')
ValueError: Field 'weight' expected a number but got 'x'.
# Thing.objects.filter(weight__gt=1).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."weight" > 1.0
# Thing.objects.filter(price__gt='x').values('id')
ValidationError: ['“x” value must be a decimal number.']
# Thing.objects.filter(price__gt=1).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."price" > 1
# Thing.objects.filter(price__gt=1.5).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."price" > 1.5
# Thing.objects.filter(price__gt='1.50').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."price" > 1.50
# Thing.objects.filter(amount__gte=-1).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing"
# Thing.objects.filter(weight__gte='x').values('id')
ValueError: Field 'weight' expected a number but got 'x'.
# Thing.objects.filter(weight__gte=1).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."weight" >= 1.0
# Thing.objects.filter(price__gte='x').values('id')
ValidationError: ['“x” value must be a decimal number.']
# Thing.objects.filter(price__gte=1).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."price" >= 1
# Thing.objects.filter(price__gte=1.5).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."price" >= 1.5
# Thing.objects.filter(price__gte='1.50').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."price" >= 1.50
# Thing.objects.filter(amount__lt=-1).values('id')
EmptyResultSet
# Thing.objects.filter(weight__lt='x').values('id')
ValueError: Field 'weight' expected a number but got 'x'.
# Thing.objects.filter(weight__lt=1).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."weight" < 1.0
# Thing.objects.filter(price__lt='x').values('id')
ValidationError: ['“x” value must be a decimal number.']
# Thing.objects.filter(price__lt=1).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."price" < 1
# Thing.objects.filter(price__lt=1.5).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."price" < 1.5
# Thing.objects.filter(price__lt='1.50').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."price" < 1.50
# Thing.objects.filter(amount__lte=-1).values('id')
EmptyResultSet
# Thing.objects.filter(weight__lte='x').values('id')
ValueError: Field 'weight' expected a number but got 'x'.
# Thing.objects.filter(weight__lte=1).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."weight" <= 1.0
# Thing.objects.filter(price__lte='x').values('id')
ValidationError: ['“x” value must be a decimal number.']
# Thing.objects.filter(price__lte=1).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."price" <= 1
# Thing.objects.filter(price__lte=1.5).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."price" <= 1.5
# Thing.objects.filter(price__lte='1.50').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."price" <= 1.50
# Thing.objects.filter(count__range=(1, 5)).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" BETWEEN 1 AND 5
# Thing.objects.filter(count__range=[1]).values('id')
IndexError: tuple index out of range
# Thing.objects.filter(day__range=(date(2020, 1, 1), date(2020, 12, 31))).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."day" BETWEEN 2020-01-01 AND 2020-12-31
# Thing.objects.filter(count__range=(F('amount'), 5)).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" BETWEEN "playground_thing"."amount" AND 5
# Thing.objects.filter(name__range=('a', 'c')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" BETWEEN a AND c
# Thing.objects.filter(day__year=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."day" BETWEEN 0003-01-01 AND 0003-12-31
# Thing.objects.filter(day__year__gt=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."day" > 0003-12-31
# Thing.objects.filter(day__year__gte=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."day" >= 0003-01-01
# Thing.objects.filter(day__year__lt=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."day" < 0003-01-01
# Thing.objects.filter(day__year__lte=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."day" <= 0003-12-31
# Thing.objects.filter(moment__year=2020).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."moment" BETWEEN 2020-01-01 00:00:00 AND 2020-12-31 23:59:59.999999
# Thing.objects.filter(clock__year=3).values('id')
FieldError: Unsupported lookup 'year' for TimeField or join on the field not permitted.
# Thing.objects.filter(day__year__in=[1, 2]).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(year, "playground_thing"."day") IN (1, 2)
# Thing.objects.filter(day__year='x').values('id')
ValueError: Field 'None' expected a number but got 'x'.
# Thing.objects.filter(day__year__contains=2).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(year, "playground_thing"."day") LIKE %2% ESCAPE '\'
# Thing.objects.filter(day__month=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(month, "playground_thing"."day") = 3
# Thing.objects.filter(day__month__gt=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(month, "playground_thing"."day") > 3
# Thing.objects.filter(day__month__gte=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(month, "playground_thing"."day") >= 3
# Thing.objects.filter(day__month__lt=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(month, "playground_thing"."day") < 3
# Thing.objects.filter(day__month__lte=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(month, "playground_thing"."day") <= 3
# Thing.objects.filter(moment__month=2020).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_datetime_extract(month, "playground_thing"."moment", None, None) = 2020
# Thing.objects.filter(clock__month=3).values('id')
FieldError: Unsupported lookup 'month' for TimeField or join on the field not permitted.
# Thing.objects.filter(day__month__in=[1, 2]).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(month, "playground_thing"."day") IN (1, 2)
# Thing.objects.filter(day__month='x').values('id')
ValueError: Field 'None' expected a number but got 'x'.
# Thing.objects.filter(day__month__contains=2).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(month, "playground_thing"."day") LIKE %2% ESCAPE '\'
# Thing.objects.filter(day__day=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(day, "playground_thing"."day") = 3
# Thing.objects.filter(day__day__gt=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(day, "playground_thing"."day") > 3
# Thing.objects.filter(day__day__gte=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(day, "playground_thing"."day") >= 3
# Thing.objects.filter(day__day__lt=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(day, "playground_thing"."day") < 3
# Thing.objects.filter(day__day__lte=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(day, "playground_thing"."day") <= 3
# Thing.objects.filter(moment__day=2020).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_datetime_extract(day, "playground_thing"."moment", None, None) = 2020
# Thing.objects.filter(clock__day=3).values('id')
FieldError: Unsupported lookup 'day' for TimeField or join on the field not permitted.
# Thing.objects.filter(day__day__in=[1, 2]).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(day, "playground_thing"."day") IN (1, 2)
# Thing.objects.filter(day__day='x').values('id')
ValueError: Field 'None' expected a number but got 'x'.
# Thing.objects.filter(day__day__contains=2).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(day, "playground_thing"."day") LIKE %2% ESCAPE '\'
# Thing.objects.filter(day__week=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(week, "playground_thing"."day") = 3
# Thing.objects.filter(day__week__gt=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(week, "playground_thing"."day") > 3
# Thing.objects.filter(day__week__gte=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(week, "playground_thing"."day") >= 3
# Thing.objects.filter(day__week__lt=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(week, "playground_thing"."day") < 3
# Thing.objects.filter(day__week__lte=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(week, "playground_thing"."day") <= 3
# Thing.objects.filter(moment__week=2020).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_datetime_extract(week, "playground_thing"."moment", None, None) = 2020
# Thing.objects.filter(clock__week=3).values('id')
FieldError: Unsupported lookup 'week' for TimeField or join on the field not permitted.
# Thing.objects.filter(day__week__in=[1, 2]).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(week, "playground_thing"."day") IN (1, 2)
# Thing.objects.filter(day__week='x').values('id')
ValueError: Field 'None' expected a number but got 'x'.
# Thing.objects.filter(day__week__contains=2).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(week, "playground_thing"."day") LIKE %2% ESCAPE '\'
# Thing.objects.filter(day__week_day=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(week_day, "playground_thing"."day") = 3
# Thing.objects.filter(day__week_day__gt=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(week_day, "playground_thing"."day") > 3
# Thing.objects.filter(day__week_day__gte=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(week_day, "playground_thing"."day") >= 3
# Thing.objects.filter(day__week_day__lt=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(week_day, "playground_thing"."day") < 3
# Thing.objects.filter(day__week_day__lte=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(week_day, "playground_thing"."day") <= 3
# Thing.objects.filter(moment__week_day=2020).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_datetime_extract(week_day, "playground_thing"."moment", None, None) = 2020
# Thing.objects.filter(clock__week_day=3).values('id')
FieldError: Unsupported lookup 'week_day' for TimeField or join on the field not permitted.
# Thing.objects.filter(day__week_day__in=[1, 2]).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(week_day, "playground_thing"."day") IN (1, 2)
# Thing.objects.filter(day__week_day='x').values('id')
ValueError: Field 'None' expected a number but got 'x'.
# Thing.objects.filter(day__week_day__contains=2).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(week_day, "playground_thing"."day") LIKE %2% ESCAPE '\'
# Thing.objects.filter(day__iso_week_day=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(iso_week_day, "playground_thing"."day") = 3
# Thing.objects.filter(day__iso_week_day__gt=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(iso_week_day, "playground_thing"."day") > 3
# Thing.objects.filter(day__iso_week_day__gte=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(iso_week_day, "playground_thing"."day") >= 3
# Thing.objects.filter(day__iso_week_day__lt=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(iso_week_day, "playground_thing"."day") < 3
# Thing.objects.filter(day__iso_week_day__lte=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(iso_week_day, "playground_thing"."day") <= 3
# Thing.objects.filter(moment__iso_week_day=2020).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_datetime_extract(iso_week_day, "playground_thing"."moment", None, None) = 2020
# Thing.objects.filter(clock__iso_week_day=3).values('id')
FieldError: Unsupported lookup 'iso_week_day' for TimeField or join on the field not permitted.
# Thing.objects.filter(day__iso_week_day__in=[1, 2]).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(iso_week_day, "playground_thing"."day") IN (1, 2)
# Thing.objects.filter(day__iso_week_day='x').values('id')
ValueError: Field 'None' expected a number but got 'x'.
# Thing.objects.filter(day__iso_week_day__contains=2).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(iso_week_day, "playground_thing"."day") LIKE %2% ESCAPE '\'
# Thing.objects.filter(day__iso_year=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."day" BETWEEN 0002-12-30 AND 0003-12-28
# Thing.objects.filter(day__iso_year__gt=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."day" > 0003-12-28
# Thing.objects.filter(day__iso_year__gte=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."day" >= 0002-12-30
# Thing.objects.filter(day__iso_year__lt=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."day" < 0002-12-30
# Thing.objects.filter(day__iso_year__lte=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."day" <= 0003-12-28
# Thing.objects.filter(moment__iso_year=2020).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."moment" BETWEEN 2019-12-30 00:00:00 AND 2021-01-03 23:59:59.999999
# Thing.objects.filter(clock__iso_year=3).values('id')
FieldError: Unsupported lookup 'iso_year' for TimeField or join on the field not permitted.
# Thing.objects.filter(day__iso_year__in=[1, 2]).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(iso_year, "playground_thing"."day") IN (1, 2)
# Thing.objects.filter(day__iso_year='x').values('id')
ValueError: Field 'None' expected a number but got 'x'.
# Thing.objects.filter(day__iso_year__contains=2).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(iso_year, "playground_thing"."day") LIKE %2% ESCAPE '\'
# Thing.objects.filter(day__quarter=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(quarter, "playground_thing"."day") = 3
# Thing.objects.filter(day__quarter__gt=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(quarter, "playground_thing"."day") > 3
# Thing.objects.filter(day__quarter__gte=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(quarter, "playground_thing"."day") >= 3
# Thing.objects.filter(day__quarter__lt=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(quarter, "playground_thing"."day") < 3
# Thing.objects.filter(day__quarter__lte=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(quarter, "playground_thing"."day") <= 3
# Thing.objects.filter(moment__quarter=2020).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_datetime_extract(quarter, "playground_thing"."moment", None, None) = 2020
# Thing.objects.filter(clock__quarter=3).values('id')
FieldError: Unsupported lookup 'quarter' for TimeField or join on the field not permitted.
# Thing.objects.filter(day__quarter__in=[1, 2]).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(quarter, "playground_thing"."day") IN (1, 2)
# Thing.objects.filter(day__quarter='x').values('id')
ValueError: Field 'None' expected a number but got 'x'.
# Thing.objects.filter(day__quarter__contains=2).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(quarter, "playground_thing"."day") LIKE %2% ESCAPE '\'
# Thing.objects.filter(moment__hour=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_datetime_extract(hour, "playground_thing"."moment", None, None) = 3
# Thing.objects.filter(clock__hour__gte=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_time_extract(hour, "playground_thing"."clock") >= 3
# Thing.objects.filter(day__hour=3).values('id')
FieldError: Unsupported lookup 'hour' for DateField or join on the field not permitted.
# Thing.objects.filter(moment__minute=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_datetime_extract(minute, "playground_thing"."moment", None, None) = 3
# Thing.objects.filter(clock__minute__gte=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_time_extract(minute, "playground_thing"."clock") >= 3
# Thing.objects.filter(day__minute=3).values('id')
FieldError: Unsupported lookup 'minute' for DateField or join on the field not permitted.
# Thing.objects.filter(moment__second=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_datetime_extract(second, "playground_thing"."moment", None, None) = 3
# Thing.objects.filter(clock__second__gte=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_time_extract(second, "playground_thing"."clock") >= 3
# Thing.objects.filter(day__second=3).values('id')
FieldError: Unsupported lookup 'second' for DateField or join on the field not permitted.
# Thing.objects.filter(moment__date=date(2020, 1, 2)).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_datetime_cast_date("playground_thing"."moment", None, None) = 2020-01-02
# Thing.objects.filter(moment__date__gt=date(2020, 1, 2)).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_datetime_cast_date("playground_thing"."moment", None, None) > 2020-01-02
# Thing.objects.filter(moment__time=time(10, 30)).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_datetime_cast_time("playground_thing"."moment", None, None) = 10:30:00
# Thing.objects.filter(moment__time__hour=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_time_extract(hour, django_datetime_cast_time("playground_thing"."moment", None, None)) = 3
# Thing.objects.filter(moment__date__year=2020).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_datetime_cast_date("playground_thing"."moment", None, None) BETWEEN 2020-01-01 AND 2020-12-31
# Thing.objects.filter(moment__date__year__gt=2020).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_datetime_cast_date("playground_thing"."moment", None, None) > 2020-12-31
# Thing.objects.filter(day__date=3).values('id')
FieldError: Unsupported lookup 'date' for DateField or join on the field not permitted.
# Thing.objects.filter(day__year=None).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(year, "playground_thing"."day") IS NULL
# Thing.objects.filter(day__year=F('count')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(year, "playground_thing"."day") = ("playground_thing"."count")
# Thing.objects.filter(day__year__lt=F('count')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_date_extract(year, "playground_thing"."day") < ("playground_thing"."count")
# Thing.objects.filter(day__year=0).values('id')
ValueError: year 0 is out of range
# Thing.objects.filter(moment__year__range=(2019, 2020)).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_datetime_extract(year, "playground_thing"."moment", None, None) BETWEEN 2019 AND 2020
# Thing.objects.filter(moment__year__isnull=True).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE django_datetime_extract(year, "playground_thing"."moment", None, None) IS NULL
# Thing.objects.filter(moment__year__exact='2020').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."moment" BETWEEN 2020-01-01 00:00:00 AND 2020-12-31 23:59:59.999999
# Thing.objects.filter(day='2020-01-02').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."day" = 2020-01-02
# Thing.objects.filter(day='x').values('id')
ValidationError: ['“x” value has an invalid date format. It must be in YYYY-MM-DD format.']
# Thing.objects.filter(day='2020-13-01').values('id')
ValidationError: ['“2020-13-01” value has the correct format (YYYY-MM-DD) but it is an invalid date.']
# Thing.objects.filter(day=datetime(2020, 1, 2)).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."day" = 2020-01-02
# Thing.objects.filter(moment='2020-01-02').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."moment" = 2020-01-02 00:00:00
# Thing.objects.filter(moment='x').values('id')
ValidationError: ['“x” value has an invalid format. It must be in YYYY-MM-DD HH:MM[:ss[.uuuuuu]][TZ] format.']
# Thing.objects.filter(moment='2020-01-02 10:00').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."moment" = 2020-01-02 10:00:00
# Thing.objects.filter(moment=date(2020, 1, 2)).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."moment" = 2020-01-02 00:00:00
# Thing.objects.filter(moment__gt=datetime(2020, 1, 2, 10, 30)).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."moment" > 2020-01-02 10:30:00
# Thing.objects.filter(clock='10:30').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."clock" = 10:30:00
# Thing.objects.filter(clock='x').values('id')
ValidationError: ['“x” value has an invalid format. It must be in HH:MM[:ss[.uuuuuu]] format.']
# Thing.objects.filter(clock__lt=time(10, 30)).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."clock" < 10:30:00
# Thing.objects.filter(length__gt=timedelta(hours=1)).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."length" > 3600000000
# Thing.objects.filter(length=5).values('id')
AttributeError: 'int' object has no attribute 'days'
# Thing.objects.filter(day=5).values('id')
TypeError: fromisoformat: argument must be str
# Thing.objects.filter(day__startswith='2020').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."day" LIKE 2020% ESCAPE '\'
# Thing.objects.filter(count__contains=1).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" LIKE %1% ESCAPE '\'
# Thing.objects.filter(count__startswith='1').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" LIKE 1% ESCAPE '\'
# Thing.objects.filter(weight__regex='1').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."weight" REGEXP 1
# Thing.objects.filter(moment__contains='2020').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."moment" LIKE %2020% ESCAPE '\'
# Thing.objects.filter(active=True).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."active"
# Thing.objects.filter(active=False).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE NOT "playground_thing"."active"
# Thing.objects.filter(active=1).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."active"
# Thing.objects.filter(active='x').values('id')
ValidationError: ['“x” value must be either True or False.']
# Thing.objects.filter(active=None).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."active" IS NULL
# Thing.objects.filter(maybe=None).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."maybe" IS NULL
# Thing.objects.filter(maybe=True).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."maybe"
# Thing.objects.filter(active__in=[True, False]).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."active" IN (True, False)
# Thing.objects.filter(active=F('maybe')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."active" = ("playground_thing"."maybe")
# Thing.objects.filter(active__exact=False).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE NOT "playground_thing"."active"
# Thing.objects.exclude(active=True).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE NOT ("playground_thing"."active")
# Thing.objects.exclude(maybe=True).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE NOT ("playground_thing"."maybe" AND "playground_thing"."maybe" IS NOT NULL)
# Thing.objects.filter(key='12345678123456781234567812345678').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."key" = 12345678123456781234567812345678
# Thing.objects.filter(key='x').values('id')
ValidationError: ['“x” is not a valid UUID.']
# Thing.objects.filter(key__contains='1234-5678').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."key" LIKE '%' || REPLACE(REPLACE(REPLACE((REPLACE(1234-5678, -, )), '\', '\\'), '%', '\%'), '_', '\_') || '%' ESCAPE '\'
# Thing.objects.filter(key__startswith='1234-5678').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."key" LIKE REPLACE(REPLACE(REPLACE((REPLACE(1234-5678, -, )), '\', '\\'), '%', '\%'), '_', '\_') || '%' ESCAPE '\'
# Thing.objects.filter(key__iexact='12345678-1234-5678-1234-567812345678').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."key" LIKE (REPLACE(12345678-1234-5678-1234-567812345678, -, )) ESCAPE '\'
# Thing.objects.filter(key__in=['12345678123456781234567812345678']).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."key" IN (12345678123456781234567812345678)
# Thing.objects.filter(key__icontains='ab').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."key" LIKE '%' || UPPER(REPLACE(REPLACE(REPLACE((REPLACE(ab, -, )), '\', '\\'), '%', '\%'), '_', '\_')) || '%' ESCAPE '\'
# Thing.objects.filter(key__endswith='ab').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."key" LIKE '%' || REPLACE(REPLACE(REPLACE((REPLACE(ab, -, )), '\', '\\'), '%', '\%'), '_', '\_') ESCAPE '\'
# Thing.objects.filter(key__istartswith='ab').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."key" LIKE UPPER(REPLACE(REPLACE(REPLACE((REPLACE(ab, -, )), '\', '\\'), '%', '\%'), '_', '\_')) || '%' ESCAPE '\'
# Thing.objects.filter(ip='::1').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."ip" = ::1
# Thing.objects.filter(ip='10.0.0.1').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."ip" = 10.0.0.1
# Thing.objects.filter(ip__startswith='10').values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."ip" LIKE 10% ESCAPE '\'
# Thing.objects.filter(name__contians='a').values('id')
FieldError: Unsupported lookup 'contians' for CharField or join on the field not permitted, perhaps you meant contains or icontains?
# Thing.objects.filter(day__contians='a').values('id')
FieldError: Unsupported lookup 'contians' for DateField or join on the field not permitted, perhaps you meant contains or icontains?
# Thing.objects.filter(name__startwith='a').values('id')
FieldError: Unsupported lookup 'startwith' for CharField or join on the field not permitted, perhaps you meant startswith or istartswith?
# Thing.objects.filter(day__startwith='a').values('id')
FieldError: Unsupported lookup 'startwith' for DateField or join on the field not permitted, perhaps you meant startswith or istartswith?
# Thing.objects.filter(name__strtswith='a').values('id')
FieldError: Unsupported lookup 'strtswith' for CharField or join on the field not permitted, perhaps you meant startswith or istartswith?
# Thing.objects.filter(day__strtswith='a').values('id')
FieldError: Unsupported lookup 'strtswith' for DateField or join on the field not permitted, perhaps you meant startswith or istartswith?
# Thing.objects.filter(name__iexat='a').values('id')
FieldError: Unsupported lookup 'iexat' for CharField or join on the field not permitted, perhaps you meant iexact or exact?
# Thing.objects.filter(day__iexat='a').values('id')
FieldError: Unsupported lookup 'iexat' for DateField or join on the field not permitted, perhaps you meant iexact or exact?
# Thing.objects.filter(name__rang='a').values('id')
FieldError: Unsupported lookup 'rang' for CharField or join on the field not permitted, perhaps you meant range?
# Thing.objects.filter(day__rang='a').values('id')
FieldError: Unsupported lookup 'rang' for DateField or join on the field not permitted, perhaps you meant range?
# Thing.objects.filter(name__isnul='a').values('id')
FieldError: Unsupported lookup 'isnul' for CharField or join on the field not permitted, perhaps you meant isnull?
# Thing.objects.filter(day__isnul='a').values('id')
FieldError: Unsupported lookup 'isnul' for DateField or join on the field not permitted, perhaps you meant isnull?
# Thing.objects.filter(name__gtt='a').values('id')
FieldError: Unsupported lookup 'gtt' for CharField or join on the field not permitted, perhaps you meant gt or gte?
# Thing.objects.filter(day__gtt='a').values('id')
FieldError: Unsupported lookup 'gtt' for DateField or join on the field not permitted, perhaps you meant gt or gte?
# Thing.objects.filter(name__foo='a').values('id')
FieldError: Unsupported lookup 'foo' for CharField or join on the field not permitted.
# Thing.objects.filter(day__foo='a').values('id')
FieldError: Unsupported lookup 'foo' for DateField or join on the field not permitted.
# Thing.objects.filter(name__year='a').values('id')
FieldError: Unsupported lookup 'year' for CharField or join on the field not permitted.
# Thing.objects.filter(day__year='a').values('id')
ValueError: Field 'None' expected a number but got 'a'.
# Thing.objects.filter(name__lower='a').values('id')
FieldError: Unsupported lookup 'lower' for CharField or join on the field not permitted.
# Thing.objects.filter(day__lower='a').values('id')
FieldError: Unsupported lookup 'lower' for DateField or join on the field not permitted.
# Thing.objects.filter(name__bar__baz='a').values('id')
FieldError: Unsupported lookup 'bar__baz' for CharField or join on the field not permitted.
# Thing.objects.filter(day__bar__baz='a').values('id')
FieldError: Unsupported lookup 'bar__baz' for DateField or join on the field not permitted.
# Thing.objects.filter(day__yaer=1).values('id')
FieldError: Unsupported lookup 'yaer' for DateField or join on the field not permitted, perhaps you meant year?
# Thing.objects.filter(moment__dat=1).values('id')
FieldError: Unsupported lookup 'dat' for DateTimeField or join on the field not permitted, perhaps you meant date or day?
# Thing.objects.filter(owner__contains='a').values('id')
FieldError: Unsupported lookup 'contains' for ForeignKey or join on the field not permitted.
# Thing.objects.filter(owner__foo=1).values('id')
FieldError: Unsupported lookup 'foo' for ForeignKey or join on the field not permitted.
# Thing.objects.filter(owner__name__foo=1).values('id')
FieldError: Unsupported lookup 'foo' for CharField or join on the field not permitted.
# Thing.objects.filter(nope=1).values('id')
FieldError: Cannot resolve keyword 'nope' into field. Choices are: active, alias, amount, big, clock, cost, count, day, ended, id, ip, key, length, maybe, moment, name, owner, owner_id, price, slug, text, until, weight
# Thing.objects.filter(nope__x=1).values('id')
FieldError: Cannot resolve keyword 'nope' into field. Choices are: active, alias, amount, big, clock, cost, count, day, ended, id, ip, key, length, maybe, moment, name, owner, owner_id, price, slug, text, until, weight
# Thing.objects.filter(name__contains__foo='a').values('id')
FieldError: Unsupported lookup 'contains__foo' for CharField or join on the field not permitted, perhaps you meant contains or icontains?
# Thing.objects.filter(count__lower=1).values('id')
FieldError: Unsupported lookup 'lower' for IntegerField or join on the field not permitted.
# Thing.objects.filter(day__year__foo=1).values('id')
FieldError: Unsupported lookup 'foo' for IntegerField or join on the field not permitted.
# Thing.objects.filter(day__year__gt__foo=1).values('id')
FieldError: Unsupported lookup 'gt__foo' for IntegerField or join on the field not permitted, perhaps you meant gt or gte?
# Thing.objects.filter(owner__isnull__x=1).values('id')
FieldError: Unsupported lookup 'isnull__x' for ForeignKey or join on the field not permitted, perhaps you meant isnull?
# Thing.objects.filter(owner__id__foo=1).values('id')
FieldError: Unsupported lookup 'foo' for BigAutoField or join on the field not permitted.
# Thing.objects.filter(name__exact=F('alias')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" = ("playground_thing"."alias")
# Thing.objects.filter(name__exact=Value('a%')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" = a%
# Thing.objects.filter(name__exact=F('owner__name')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" INNER JOIN "playground_owner" ON ("playground_thing"."owner_id" = "playground_owner"."id") WHERE "playground_thing"."name" = ("playground_owner"."name")
# Thing.objects.filter(name__exact=Concat('alias', Value('x'))).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" = (COALESCE("playground_thing"."alias", ) || COALESCE(x, ))
# Thing.objects.filter(name__iexact=F('alias')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE ("playground_thing"."alias") ESCAPE '\'
# Thing.objects.filter(name__iexact=Value('a%')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE a\% ESCAPE '\'
# Thing.objects.filter(name__iexact=F('owner__name')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" INNER JOIN "playground_owner" ON ("playground_thing"."owner_id" = "playground_owner"."id") WHERE "playground_thing"."name" LIKE ("playground_owner"."name") ESCAPE '\'
# Thing.objects.filter(name__iexact=Concat('alias', Value('x'))).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE (COALESCE("playground_thing"."alias", ) || COALESCE(x, )) ESCAPE '\'
# Thing.objects.filter(name__contains=F('alias')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE '%' || REPLACE(REPLACE(REPLACE(("playground_thing"."alias"), '\', '\\'), '%', '\%'), '_', '\_') || '%' ESCAPE '\'
# Thing.objects.filter(name__contains=Value('a%')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE '%' || REPLACE(REPLACE(REPLACE(a%, '\', '\\'), '%', '\%'), '_', '\_') || '%' ESCAPE '\'
# Thing.objects.filter(name__contains=F('owner__name')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" INNER JOIN "playground_owner" ON ("playground_thing"."owner_id" = "playground_owner"."id") WHERE "playground_thing"."name" LIKE '%' || REPLACE(REPLACE(REPLACE(("playground_owner"."name"), '\', '\\'), '%', '\%'), '_', '\_') || '%' ESCAPE '\'
# Thing.objects.filter(name__contains=Concat('alias', Value('x'))).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE '%' || REPLACE(REPLACE(REPLACE((COALESCE("playground_thing"."alias", ) || COALESCE(x, )), '\', '\\'), '%', '\%'), '_', '\_') || '%' ESCAPE '\'
# Thing.objects.filter(name__icontains=F('alias')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE '%' || UPPER(REPLACE(REPLACE(REPLACE(("playground_thing"."alias"), '\', '\\'), '%', '\%'), '_', '\_')) || '%' ESCAPE '\'
# Thing.objects.filter(name__icontains=Value('a%')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE '%' || UPPER(REPLACE(REPLACE(REPLACE(a%, '\', '\\'), '%', '\%'), '_', '\_')) || '%' ESCAPE '\'
# Thing.objects.filter(name__icontains=F('owner__name')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" INNER JOIN "playground_owner" ON ("playground_thing"."owner_id" = "playground_owner"."id") WHERE "playground_thing"."name" LIKE '%' || UPPER(REPLACE(REPLACE(REPLACE(("playground_owner"."name"), '\', '\\'), '%', '\%'), '_', '\_')) || '%' ESCAPE '\'
# Thing.objects.filter(name__icontains=Concat('alias', Value('x'))).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE '%' || UPPER(REPLACE(REPLACE(REPLACE((COALESCE("playground_thing"."alias", ) || COALESCE(x, )), '\', '\\'), '%', '\%'), '_', '\_')) || '%' ESCAPE '\'
# Thing.objects.filter(name__startswith=F('alias')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE REPLACE(REPLACE(REPLACE(("playground_thing"."alias"), '\', '\\'), '%', '\%'), '_', '\_') || '%' ESCAPE '\'
# Thing.objects.filter(name__startswith=Value('a%')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE REPLACE(REPLACE(REPLACE(a%, '\', '\\'), '%', '\%'), '_', '\_') || '%' ESCAPE '\'
# Thing.objects.filter(name__startswith=F('owner__name')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" INNER JOIN "playground_owner" ON ("playground_thing"."owner_id" = "playground_owner"."id") WHERE "playground_thing"."name" LIKE REPLACE(REPLACE(REPLACE(("playground_owner"."name"), '\', '\\'), '%', '\%'), '_', '\_') || '%' ESCAPE '\'
# Thing.objects.filter(name__startswith=Concat('alias', Value('x'))).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE REPLACE(REPLACE(REPLACE((COALESCE("playground_thing"."alias", ) || COALESCE(x, )), '\', '\\'), '%', '\%'), '_', '\_') || '%' ESCAPE '\'
# Thing.objects.filter(name__istartswith=F('alias')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE UPPER(REPLACE(REPLACE(REPLACE(("playground_thing"."alias"), '\', '\\'), '%', '\%'), '_', '\_')) || '%' ESCAPE '\'
# Thing.objects.filter(name__istartswith=Value('a%')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE UPPER(REPLACE(REPLACE(REPLACE(a%, '\', '\\'), '%', '\%'), '_', '\_')) || '%' ESCAPE '\'
# Thing.objects.filter(name__istartswith=F('owner__name')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" INNER JOIN "playground_owner" ON ("playground_thing"."owner_id" = "playground_owner"."id") WHERE "playground_thing"."name" LIKE UPPER(REPLACE(REPLACE(REPLACE(("playground_owner"."name"), '\', '\\'), '%', '\%'), '_', '\_')) || '%' ESCAPE '\'
# Thing.objects.filter(name__istartswith=Concat('alias', Value('x'))).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE UPPER(REPLACE(REPLACE(REPLACE((COALESCE("playground_thing"."alias", ) || COALESCE(x, )), '\', '\\'), '%', '\%'), '_', '\_')) || '%' ESCAPE '\'
# Thing.objects.filter(name__endswith=F('alias')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE '%' || REPLACE(REPLACE(REPLACE(("playground_thing"."alias"), '\', '\\'), '%', '\%'), '_', '\_') ESCAPE '\'
# Thing.objects.filter(name__endswith=Value('a%')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE '%' || REPLACE(REPLACE(REPLACE(a%, '\', '\\'), '%', '\%'), '_', '\_') ESCAPE '\'
# Thing.objects.filter(name__endswith=F('owner__name')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" INNER JOIN "playground_owner" ON ("playground_thing"."owner_id" = "playground_owner"."id") WHERE "playground_thing"."name" LIKE '%' || REPLACE(REPLACE(REPLACE(("playground_owner"."name"), '\', '\\'), '%', '\%'), '_', '\_') ESCAPE '\'
# Thing.objects.filter(name__endswith=Concat('alias', Value('x'))).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE '%' || REPLACE(REPLACE(REPLACE((COALESCE("playground_thing"."alias", ) || COALESCE(x, )), '\', '\\'), '%', '\%'), '_', '\_') ESCAPE '\'
# Thing.objects.filter(name__iendswith=F('alias')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE '%' || UPPER(REPLACE(REPLACE(REPLACE(("playground_thing"."alias"), '\', '\\'), '%', '\%'), '_', '\_')) ESCAPE '\'
# Thing.objects.filter(name__iendswith=Value('a%')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE '%' || UPPER(REPLACE(REPLACE(REPLACE(a%, '\', '\\'), '%', '\%'), '_', '\_')) ESCAPE '\'
# Thing.objects.filter(name__iendswith=F('owner__name')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" INNER JOIN "playground_owner" ON ("playground_thing"."owner_id" = "playground_owner"."id") WHERE "playground_thing"."name" LIKE '%' || UPPER(REPLACE(REPLACE(REPLACE(("playground_owner"."name"), '\', '\\'), '%', '\%'), '_', '\_')) ESCAPE '\'
# Thing.objects.filter(name__iendswith=Concat('alias', Value('x'))).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" LIKE '%' || UPPER(REPLACE(REPLACE(REPLACE((COALESCE("playground_thing"."alias", ) || COALESCE(x, )), '\', '\\'), '%', '\%'), '_', '\_')) ESCAPE '\'
# Thing.objects.filter(name__regex=F('alias')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" REGEXP ("playground_thing"."alias")
# Thing.objects.filter(name__regex=Value('a%')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" REGEXP a%
# Thing.objects.filter(name__regex=F('owner__name')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" INNER JOIN "playground_owner" ON ("playground_thing"."owner_id" = "playground_owner"."id") WHERE "playground_thing"."name" REGEXP ("playground_owner"."name")
# Thing.objects.filter(name__regex=Concat('alias', Value('x'))).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" REGEXP (COALESCE("playground_thing"."alias", ) || COALESCE(x, ))
# Thing.objects.filter(name__iregex=F('alias')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" REGEXP '(?i)' || ("playground_thing"."alias")
# Thing.objects.filter(name__iregex=Value('a%')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" REGEXP '(?i)' || a%
# Thing.objects.filter(name__iregex=F('owner__name')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" INNER JOIN "playground_owner" ON ("playground_thing"."owner_id" = "playground_owner"."id") WHERE "playground_thing"."name" REGEXP '(?i)' || ("playground_owner"."name")
# Thing.objects.filter(name__iregex=Concat('alias', Value('x'))).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" REGEXP '(?i)' || (COALESCE("playground_thing"."alias", ) || COALESCE(x, ))
# Thing.objects.filter(name__gt=F('alias')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" > ("playground_thing"."alias")
# Thing.objects.filter(name__gt=Value('a%')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" > a%
# Thing.objects.filter(name__gt=F('owner__name')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" INNER JOIN "playground_owner" ON ("playground_thing"."owner_id" = "playground_owner"."id") WHERE "playground_thing"."name" > ("playground_owner"."name")
# Thing.objects.filter(name__gt=Concat('alias', Value('x'))).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" > (COALESCE("playground_thing"."alias", ) || COALESCE(x, ))
# Thing.objects.filter(name__gte=F('alias')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" >= ("playground_thing"."alias")
# Thing.objects.filter(name__gte=Value('a%')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" >= a%
# Thing.objects.filter(name__gte=F('owner__name')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" INNER JOIN "playground_owner" ON ("playground_thing"."owner_id" = "playground_owner"."id") WHERE "playground_thing"."name" >= ("playground_owner"."name")
# Thing.objects.filter(name__gte=Concat('alias', Value('x'))).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" >= (COALESCE("playground_thing"."alias", ) || COALESCE(x, ))
# Thing.objects.filter(name__lt=F('alias')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" < ("playground_thing"."alias")
# Thing.objects.filter(name__lt=Value('a%')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" < a%
# Thing.objects.filter(name__lt=F('owner__name')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" INNER JOIN "playground_owner" ON ("playground_thing"."owner_id" = "playground_owner"."id") WHERE "playground_thing"."name" < ("playground_owner"."name")
# Thing.objects.filter(name__lt=Concat('alias', Value('x'))).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" < (COALESCE("playground_thing"."alias", ) || COALESCE(x, ))
# Thing.objects.filter(name__lte=F('alias')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" <= ("playground_thing"."alias")
# Thing.objects.filter(name__lte=Value('a%')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" <= a%
# Thing.objects.filter(name__lte=F('owner__name')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" INNER JOIN "playground_owner" ON ("playground_thing"."owner_id" = "playground_owner"."id") WHERE "playground_thing"."name" <= ("playground_owner"."name")
# Thing.objects.filter(name__lte=Concat('alias', Value('x'))).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."name" <= (COALESCE("playground_thing"."alias", ) || COALESCE(x, ))
# Thing.objects.filter(count__gt=F('amount') + 1).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" > ("playground_thing"."amount" + 1)
# Thing.objects.filter(count=F('amount') * 2 - 1).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."count" = (("playground_thing"."amount" * 2) - 1)
# Thing.objects.filter(price__gt=F('cost') * 2).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."price" > (CAST(("playground_thing"."cost" * 2) AS NUMERIC))
# Thing.objects.filter(price__gt=F('cost') * Decimal('1.1')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."price" > (CAST(("playground_thing"."cost" * (CAST(1.1 AS NUMERIC))) AS NUMERIC))
# Thing.objects.filter(weight__gt=F('count')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."weight" > ("playground_thing"."count")
# Thing.objects.filter(owner=F('count')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."owner_id" = ("playground_thing"."count")
# Thing.objects.filter(owner=1).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."owner_id" = 1
# Thing.objects.filter(owner='x').values('id')
ValueError: Field 'id' expected a number but got 'x'.
# Thing.objects.filter(owner__in=[1, 2]).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."owner_id" IN (1, 2)
# Thing.objects.filter(owner__in=['x']).values('id')
ValueError: Field 'id' expected a number but got 'x'.
# Thing.objects.filter(owner__gt=3).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."owner_id" > 3
# Thing.objects.filter(owner__isnull=True).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."owner_id" IS NULL
# Thing.objects.filter(owner__in=Owner.objects.filter(name='a')).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."owner_id" IN (SELECT U0."id" FROM "playground_owner" U0 WHERE U0."name" = a)
# Thing.objects.filter(owner=Owner.objects.filter(name='a')).values('id')
ValueError: The QuerySet value for an exact lookup must be limited to one result using slicing.
# Thing.objects.filter(owner=Owner.objects.filter(name='a')[:1]).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."owner_id" = (SELECT U0."id" FROM "playground_owner" U0 WHERE U0."name" = a LIMIT 1)
# Thing.objects.filter(owner=None).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."owner_id" IS NULL
# Thing.objects.filter(owner_id=None).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."owner_id" IS NULL
# Thing.objects.filter(owner__in=[None, 1]).values('id')
SELECT "playground_thing"."id" AS "id" FROM "playground_thing" WHERE "playground_thing"."owner_id" IN (1)
# Thing.objects.filter(owner_id__in=[]).values('id')
EmptyResultSet
