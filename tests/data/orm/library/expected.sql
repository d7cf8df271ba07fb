# Book.objects.all()
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.order_by()
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book"
# Book.objects.filter(pk=1)
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE "playground_book"."id" = 1 ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.filter(id=1, title="Emma")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE ("playground_book"."id" = 1 AND "playground_book"."title" = Emma) ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.filter(title="Emma").filter(pages__gt=3)
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE ("playground_book"."title" = Emma AND "playground_book"."pages" > 3) ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.filter(author=1)
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE "playground_book"."author_id" = 1 ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.filter(author_id=1)
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE "playground_book"."author_id" = 1 ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.filter(author=Author(pk=7))
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE "playground_book"."author_id" = 7 ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.filter(author__in=[Author(pk=7), Author(pk=8)])
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE "playground_book"."author_id" IN (7, 8) ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.filter(author__id=1)
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE "playground_book"."author_id" = 1 ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.filter(author__pk__in=[1, 2])
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE "playground_book"."author_id" IN (1, 2) ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.filter(author__name="Jane")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") WHERE "playground_author"."name" = Jane ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.filter(author__name__startswith="J", author__born__year=1775)
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") WHERE ("playground_author"."born" BETWEEN 1775-01-01 AND 1775-12-31 AND "playground_author"."name" LIKE J% ESCAPE '\') ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.filter(author__city__name="Bath").order_by("pk")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") INNER JOIN "playground_city" ON ("playground_author"."city_id" = "playground_city"."id") WHERE "playground_city"."name" = Bath ORDER BY "playground_book"."id" ASC
# Book.objects.filter(publisher="Penguin")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE "playground_book"."publisher_id" = Penguin ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.filter(publisher__name="Penguin").order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE "playground_book"."publisher_id" = Penguin ORDER BY "playground_book"."id" ASC
# Book.objects.filter(publisher__city__country="UK").order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_publisher" ON ("playground_book"."publisher_id" = "playground_publisher"."name") INNER JOIN "playground_city" ON ("playground_publisher"."city_id" = "playground_city"."id") WHERE "playground_city"."country" = UK ORDER BY "playground_book"."id" ASC
# Book.objects.filter(publisher=Publisher(pk=3, name="P"))
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE "playground_book"."publisher_id" = P ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.filter(publisher__in=Publisher.objects.filter(name="x"))
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE "playground_book"."publisher_id" IN (SELECT U0."name" AS "name" FROM "playground_publisher" U0 WHERE U0."name" = x) ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.filter(editor=None).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE "playground_book"."editor_id" IS NULL ORDER BY "playground_book"."id" ASC
# Book.objects.filter(editor__isnull=True).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE "playground_book"."editor_id" IS NULL ORDER BY "playground_book"."id" ASC
# Book.objects.filter(editor__isnull=False).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE "playground_book"."editor_id" IS NOT NULL ORDER BY "playground_book"."id" ASC
# Book.objects.filter(editor__name__isnull=True).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" LEFT OUTER JOIN "playground_author" ON ("playground_book"."editor_id" = "playground_author"."id") WHERE "playground_author"."name" IS NULL ORDER BY "playground_book"."id" ASC
# Book.objects.filter(editor__name=None).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" LEFT OUTER JOIN "playground_author" ON ("playground_book"."editor_id" = "playground_author"."id") WHERE "playground_author"."name" IS NULL ORDER BY "playground_book"."id" ASC
# Book.objects.exclude(editor__name="Jane").order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" LEFT OUTER JOIN "playground_author" ON ("playground_book"."editor_id" = "playground_author"."id") WHERE NOT ("playground_author"."name" = Jane AND "playground_author"."name" IS NOT NULL) ORDER BY "playground_book"."id" ASC
# Book.objects.exclude(editor=1).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE NOT ("playground_book"."editor_id" = 1 AND "playground_book"."editor_id" IS NOT NULL) ORDER BY "playground_book"."id" ASC
# Book.objects.exclude(author=1).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE NOT ("playground_book"."author_id" = 1) ORDER BY "playground_book"."id" ASC
# Book.objects.exclude(price=3).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE NOT ("playground_book"."price" = 3 AND "playground_book"."price" IS NOT NULL) ORDER BY "playground_book"."id" ASC
# Book.objects.exclude(price__isnull=True).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE NOT ("playground_book"."price" IS NULL) ORDER BY "playground_book"."id" ASC
# Book.objects.exclude(title="x", pages=3).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE NOT ("playground_book"."pages" = 3 AND "playground_book"."title" = x) ORDER BY "playground_book"."id" ASC
# Book.objects.filter(~Q(title="x")).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE NOT ("playground_book"."title" = x) ORDER BY "playground_book"."id" ASC
# Book.objects.filter(~Q(title="x") | Q(pages=3)).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE (NOT ("playground_book"."title" = x) OR "playground_book"."pages" = 3) ORDER BY "playground_book"."id" ASC
# Book.objects.filter(Q(title="x") | Q(author__name="y")).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") WHERE ("playground_book"."title" = x OR "playground_author"."name" = y) ORDER BY "playground_book"."id" ASC
# Book.objects.filter(Q(editor__name="x") | Q(author__name="y")).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" LEFT OUTER JOIN "playground_author" ON ("playground_book"."editor_id" = "playground_author"."id") INNER JOIN "playground_author" T3 ON ("playground_book"."author_id" = T3."id") WHERE ("playground_author"."name" = x OR T3."name" = y) ORDER BY "playground_book"."id" ASC
# Book.objects.filter(Q(editor__name="x") & Q(author__name="y")).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."editor_id" = "playground_author"."id") INNER JOIN "playground_author" T3 ON ("playground_book"."author_id" = T3."id") WHERE ("playground_author"."name" = x AND T3."name" = y) ORDER BY "playground_book"."id" ASC
# Book.objects.filter(Q(editor__name="x") | Q(editor__name="y")).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."editor_id" = "playground_author"."id") WHERE ("playground_author"."name" = x OR "playground_author"."name" = y) ORDER BY "playground_book"."id" ASC
# Book.objects.filter(~(Q(editor__name="x") & Q(author__name="y"))).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" LEFT OUTER JOIN "playground_author" ON ("playground_book"."editor_id" = "playground_author"."id") INNER JOIN "playground_author" T3 ON ("playground_book"."author_id" = T3."id") WHERE NOT ("playground_author"."name" = x AND "playground_author"."name" IS NOT NULL AND T3."name" = y) ORDER BY "playground_book"."id" ASC
# Book.objects.filter(~(Q(editor__name="x") | Q(author__name="y"))).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" LEFT OUTER JOIN "playground_author" ON ("playground_book"."editor_id" = "playground_author"."id") INNER JOIN "playground_author" T3 ON ("playground_book"."author_id" = T3."id") WHERE NOT (("playground_author"."name" = x AND "playground_author"."name" IS NOT NULL) OR T3."name" = y) ORDER BY "playground_book"."id" ASC
# Book.objects.filter(Q(editor__name="x") ^ Q(author__name="y")).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" LEFT OUTER JOIN "playground_author" ON ("playground_book"."editor_id" = "playground_author"."id") INNER JOIN "playground_author" T3 ON ("playground_book"."author_id" = T3."id") WHERE (("playground_author"."name" = x OR T3."name" = y) AND 1 = (CASE WHEN "playground_author"."name" = x THEN 1 ELSE 0 END + CASE WHEN T3."name" = y THEN 1 ELSE 0 END)) ORDER BY "playground_book"."id" ASC
# Book.objects.filter(Q(pages=1) ^ Q(pages=2) ^ Q(pages=3)).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE (("playground_book"."pages" = 1 OR "playground_book"."pages" = 2 OR "playground_book"."pages" = 3) AND 1 = (MOD(((CASE WHEN "playground_book"."pages" = 1 THEN 1 ELSE 0 END + CASE WHEN "playground_book"."pages" = 2 THEN 1 ELSE 0 END) + CASE WHEN "playground_book"."pages" = 3 THEN 1 ELSE 0 END), 2))) ORDER BY "playground_book"."id" ASC
# Book.objects.filter(tags="a").order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_book_tags" ON ("playground_book"."id" = "playground_book_tags"."book_id") WHERE "playground_book_tags"."tag_id" = a ORDER BY "playground_book"."id" ASC
# Book.objects.filter(tags__word="a").order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_book_tags" ON ("playground_book"."id" = "playground_book_tags"."book_id") WHERE "playground_book_tags"."tag_id" = a ORDER BY "playground_book"."id" ASC
# Book.objects.filter(tags__word__startswith="a").order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_book_tags" ON ("playground_book"."id" = "playground_book_tags"."book_id") WHERE "playground_book_tags"."tag_id" LIKE a% ESCAPE '\' ORDER BY "playground_book"."id" ASC
# Book.objects.filter(tags="a", author=2).filter(tags="b").order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_book_tags" ON ("playground_book"."id" = "playground_book_tags"."book_id") INNER JOIN "playground_book_tags" T5 ON ("playground_book"."id" = T5."book_id") WHERE ("playground_book"."author_id" = 2 AND "playground_book_tags"."tag_id" = a AND T5."tag_id" = b) ORDER BY "playground_book"."id" ASC
# Book.objects.filter(tags__in=["a", "b"]).distinct().order_by("id")
SELECT DISTINCT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_book_tags" ON ("playground_book"."id" = "playground_book_tags"."book_id") WHERE "playground_book_tags"."tag_id" IN (a, b) ORDER BY "playground_book"."id" ASC
# Book.objects.exclude(tags="a").order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_book_tags" U1 WHERE (U1."tag_id" = a AND U1."book_id" = ("playground_book"."id")) LIMIT 1)) ORDER BY "playground_book"."id" ASC
# Book.objects.exclude(tags__word="a").order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_book_tags" U1 WHERE (U1."tag_id" = a AND U1."book_id" = ("playground_book"."id")) LIMIT 1)) ORDER BY "playground_book"."id" ASC
# Book.objects.exclude(tags__word__startswith="a").order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_book_tags" U1 WHERE (U1."tag_id" LIKE a% ESCAPE '\' AND U1."book_id" = ("playground_book"."id")) LIMIT 1)) ORDER BY "playground_book"."id" ASC
# Book.objects.filter(~Q(tags="a"), tags="b").order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_book_tags" ON ("playground_book"."id" = "playground_book_tags"."book_id") WHERE (NOT (EXISTS(SELECT 1 AS "a" FROM "playground_book_tags" U1 WHERE (U1."tag_id" = a AND U1."book_id" = ("playground_book"."id")) LIMIT 1)) AND "playground_book_tags"."tag_id" = b) ORDER BY "playground_book"."id" ASC
# Book.objects.filter(tags__isnull=True).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" LEFT OUTER JOIN "playground_book_tags" ON ("playground_book"."id" = "playground_book_tags"."book_id") WHERE "playground_book_tags"."tag_id" IS NULL ORDER BY "playground_book"."id" ASC
# Book.objects.exclude(tags__isnull=True).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_book" U0 LEFT OUTER JOIN "playground_book_tags" U1 ON (U0."id" = U1."book_id") WHERE (U1."tag_id" IS NULL AND U0."id" = ("playground_book"."id")) LIMIT 1)) ORDER BY "playground_book"."id" ASC
# Author.objects.filter(book=1)
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" INNER JOIN "playground_book" ON ("playground_author"."id" = "playground_book"."author_id") WHERE "playground_book"."id" = 1
# Author.objects.filter(book=Book(pk=4))
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" INNER JOIN "playground_book" ON ("playground_author"."id" = "playground_book"."author_id") WHERE "playground_book"."id" = 4
# Author.objects.filter(book__title="Emma")
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" INNER JOIN "playground_book" ON ("playground_author"."id" = "playground_book"."author_id") WHERE "playground_book"."title" = Emma
# Author.objects.filter(book__title="Emma", book__pages=3)
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" INNER JOIN "playground_book" ON ("playground_author"."id" = "playground_book"."author_id") WHERE ("playground_book"."pages" = 3 AND "playground_book"."title" = Emma)
# Author.objects.filter(book__title="Emma").filter(book__pages=3)
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" INNER JOIN "playground_book" ON ("playground_author"."id" = "playground_book"."author_id") INNER JOIN "playground_book" T3 ON ("playground_author"."id" = T3."author_id") WHERE ("playground_book"."title" = Emma AND T3."pages" = 3)
# Author.objects.filter(book__isnull=True)
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" LEFT OUTER JOIN "playground_book" ON ("playground_author"."id" = "playground_book"."author_id") WHERE "playground_book"."id" IS NULL
# Author.objects.filter(book__isnull=False)
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" INNER JOIN "playground_book" ON ("playground_author"."id" = "playground_book"."author_id") WHERE "playground_book"."id" IS NOT NULL
# Author.objects.filter(book__title__isnull=True)
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" LEFT OUTER JOIN "playground_book" ON ("playground_author"."id" = "playground_book"."author_id") WHERE "playground_book"."title" IS NULL
# Author.objects.exclude(book__title="Emma")
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_book" U1 WHERE (U1."title" = Emma AND U1."author_id" = ("playground_author"."id")) LIMIT 1))
# Author.objects.exclude(book__title="Emma", book__pages=3)
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_book" U1 WHERE (U1."pages" = 3 AND U1."author_id" = ("playground_author"."id")) LIMIT 1) AND EXISTS(SELECT 1 AS "a" FROM "playground_book" U1 WHERE (U1."title" = Emma AND U1."author_id" = ("playground_author"."id")) LIMIT 1))
# Author.objects.exclude(book__isnull=True)
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_author" U0 LEFT OUTER JOIN "playground_book" U1 ON (U0."id" = U1."author_id") WHERE (U1."id" IS NULL AND U0."id" = ("playground_author"."id")) LIMIT 1))
# Author.objects.exclude(book=None)
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_author" U0 LEFT OUTER JOIN "playground_book" U1 ON (U0."id" = U1."author_id") WHERE (U1."id" IS NULL AND U0."id" = ("playground_author"."id")) LIMIT 1))
# Author.objects.exclude(book=1)
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_book" U1 WHERE (U1."id" = 1 AND U1."author_id" = ("playground_author"."id")) LIMIT 1))
# Author.objects.exclude(edited__author__name="x")
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_book" U1 INNER JOIN "playground_author" U2 ON (U1."author_id" = U2."id") WHERE (U2."name" = x AND U1."editor_id" = ("playground_author"."id")) LIMIT 1))
# Author.objects.exclude(book__review__stars=5)
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_book" U1 INNER JOIN "playground_review" U2 ON (U1."id" = U2."book_id") WHERE (U2."stars" = 5 AND U1."author_id" = ("playground_author"."id")) LIMIT 1))
# Author.objects.exclude(book__tags__word="a")
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_book" U1 INNER JOIN "playground_book_tags" U2 ON (U1."id" = U2."book_id") WHERE (U2."tag_id" = a AND U1."author_id" = ("playground_author"."id")) LIMIT 1))
# Author.objects.exclude(mentor__book__title="a")
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_book" U2 WHERE (U2."title" = a AND U2."author_id" = ("playground_author"."mentor_id")) LIMIT 1))
# Author.objects.exclude(pupils__name="a")
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_author" U1 WHERE (U1."name" = a AND U1."mentor_id" = ("playground_author"."id")) LIMIT 1))
# Author.objects.exclude(mentor__pupils__name="a")
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_author" U2 WHERE (U2."name" = a AND U2."mentor_id" = ("playground_author"."mentor_id")) LIMIT 1))
# Author.objects.filter(mentor__name="a", mentor__mentor__name="b")
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" INNER JOIN "playground_author" T2 ON ("playground_author"."mentor_id" = T2."id") INNER JOIN "playground_author" T3 ON (T2."mentor_id" = T3."id") WHERE (T3."name" = b AND T2."name" = a)
# Author.objects.filter(pupils__pupils__name="a")
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" INNER JOIN "playground_author" T2 ON ("playground_author"."id" = T2."mentor_id") INNER JOIN "playground_author" T3 ON (T2."id" = T3."mentor_id") WHERE T3."name" = a
# Author.objects.filter(edited=1)
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" INNER JOIN "playground_book" ON ("playground_author"."id" = "playground_book"."editor_id") WHERE "playground_book"."id" = 1
# Author.objects.filter(Q(book__title="x") | Q(edited__title="y"))
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" LEFT OUTER JOIN "playground_book" ON ("playground_author"."id" = "playground_book"."author_id") LEFT OUTER JOIN "playground_book" T3 ON ("playground_author"."id" = T3."editor_id") WHERE ("playground_book"."title" = x OR T3."title" = y)
# Author.objects.filter(Q(book__title="x") | Q(book__pages=3))
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" INNER JOIN "playground_book" ON ("playground_author"."id" = "playground_book"."author_id") WHERE ("playground_book"."title" = x OR "playground_book"."pages" = 3)
# Author.objects.filter(Q(book__title="x") | Q(name="y"))
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" LEFT OUTER JOIN "playground_book" ON ("playground_author"."id" = "playground_book"."author_id") WHERE ("playground_book"."title" = x OR "playground_author"."name" = y)
# Author.objects.filter(~Q(book__title="x") | Q(name="y"))
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" WHERE (NOT (EXISTS(SELECT 1 AS "a" FROM "playground_book" U1 WHERE (U1."title" = x AND U1."author_id" = ("playground_author"."id")) LIMIT 1)) OR "playground_author"."name" = y)
# Author.objects.filter(Q(Q(book__title="x"), Q(city__name="z")) | Q(name="y"))
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" LEFT OUTER JOIN "playground_book" ON ("playground_author"."id" = "playground_book"."author_id") LEFT OUTER JOIN "playground_city" ON ("playground_author"."city_id" = "playground_city"."id") WHERE (("playground_book"."title" = x AND "playground_city"."name" = z) OR "playground_author"."name" = y)
# Author.objects.filter(passport=1)
FieldError: Cannot resolve keyword 'passport' into field. Choices are: book, born, city, city_id, edited, id, mentor, mentor_id, name, pass, pupils
# Author.objects.filter(**{"pass": 1})
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" INNER JOIN "playground_passport" ON ("playground_author"."id" = "playground_passport"."author_id") WHERE "playground_passport"."id" = 1
# Author.objects.filter(pass__number=1)
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" INNER JOIN "playground_passport" ON ("playground_author"."id" = "playground_passport"."author_id") WHERE "playground_passport"."number" = 1
# Author.objects.exclude(pass__number=1)
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" LEFT OUTER JOIN "playground_passport" ON ("playground_author"."id" = "playground_passport"."author_id") WHERE NOT ("playground_passport"."number" = 1 AND "playground_passport"."number" IS NOT NULL)
# Author.objects.filter(pass__isnull=True)
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" LEFT OUTER JOIN "playground_passport" ON ("playground_author"."id" = "playground_passport"."author_id") WHERE "playground_passport"."id" IS NULL
# Author.objects.filter(pass__number__isnull=True)
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" LEFT OUTER JOIN "playground_passport" ON ("playground_author"."id" = "playground_passport"."author_id") WHERE "playground_passport"."number" IS NULL
# Passport.objects.filter(author__name="x")
SELECT "playground_passport"."id", "playground_passport"."author_id", "playground_passport"."number" FROM "playground_passport" INNER JOIN "playground_author" ON ("playground_passport"."author_id" = "playground_author"."id") WHERE "playground_author"."name" = x
# City.objects.filter(author__book__title="x")
SELECT "playground_city"."id", "playground_city"."name", "playground_city"."country" FROM "playground_city" INNER JOIN "playground_author" ON ("playground_city"."id" = "playground_author"."city_id") INNER JOIN "playground_book" ON ("playground_author"."id" = "playground_book"."author_id") WHERE "playground_book"."title" = x ORDER BY "playground_city"."country" ASC, "playground_city"."name" DESC
# City.objects.filter(publisher__books__title="x")
SELECT "playground_city"."id", "playground_city"."name", "playground_city"."country" FROM "playground_city" INNER JOIN "playground_publisher" ON ("playground_city"."id" = "playground_publisher"."city_id") INNER JOIN "playground_book" ON ("playground_publisher"."name" = "playground_book"."publisher_id") WHERE "playground_book"."title" = x ORDER BY "playground_city"."country" ASC, "playground_city"."name" DESC
# City.objects.exclude(publisher__books__title="x")
SELECT "playground_city"."id", "playground_city"."name", "playground_city"."country" FROM "playground_city" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_publisher" U1 INNER JOIN "playground_book" U2 ON (U1."name" = U2."publisher_id") WHERE (U2."title" = x AND U1."city_id" = ("playground_city"."id")) LIMIT 1)) ORDER BY "playground_city"."country" ASC, "playground_city"."name" DESC
# City.objects.exclude(author__book__title="x")
SELECT "playground_city"."id", "playground_city"."name", "playground_city"."country" FROM "playground_city" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_author" U1 INNER JOIN "playground_book" U2 ON (U1."id" = U2."author_id") WHERE (U2."title" = x AND U1."city_id" = ("playground_city"."id")) LIMIT 1)) ORDER BY "playground_city"."country" ASC, "playground_city"."name" DESC
# Publisher.objects.filter(books=Book(pk=2))
SELECT "playground_publisher"."id", "playground_publisher"."name", "playground_publisher"."city_id" FROM "playground_publisher" INNER JOIN "playground_book" ON ("playground_publisher"."name" = "playground_book"."publisher_id") WHERE "playground_book"."id" = 2
# Publisher.objects.exclude(books__title="x")
SELECT "playground_publisher"."id", "playground_publisher"."name", "playground_publisher"."city_id" FROM "playground_publisher" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_book" U1 WHERE (U1."title" = x AND U1."publisher_id" = ("playground_publisher"."name")) LIMIT 1))
# Tag.objects.filter(books__author__name="x")
SELECT "playground_tag"."word" FROM "playground_tag" INNER JOIN "playground_book_tags" ON ("playground_tag"."word" = "playground_book_tags"."tag_id") INNER JOIN "playground_book" ON ("playground_book_tags"."book_id" = "playground_book"."id") INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") WHERE "playground_author"."name" = x
# Tag.objects.exclude(books__author__name="x")
SELECT "playground_tag"."word" FROM "playground_tag" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_book_tags" U1 INNER JOIN "playground_book" U2 ON (U1."book_id" = U2."id") INNER JOIN "playground_author" U3 ON (U2."author_id" = U3."id") WHERE (U3."name" = x AND U1."tag_id" = ("playground_tag"."word")) LIMIT 1))
# Tag.objects.filter(books=3)
SELECT "playground_tag"."word" FROM "playground_tag" INNER JOIN "playground_book_tags" ON ("playground_tag"."word" = "playground_book_tags"."tag_id") WHERE "playground_book_tags"."book_id" = 3
# Tag.objects.filter(pk="a")
SELECT "playground_tag"."word" FROM "playground_tag" WHERE "playground_tag"."word" = a
# Tag.objects.filter(books__in=Book.objects.filter(pages=1))
SELECT "playground_tag"."word" FROM "playground_tag" INNER JOIN "playground_book_tags" ON ("playground_tag"."word" = "playground_book_tags"."tag_id") WHERE "playground_book_tags"."book_id" IN (SELECT U0."id" FROM "playground_book" U0 WHERE U0."pages" = 1)
# Shelf.objects.filter(books__title="x")
SELECT "playground_shelf"."id" FROM "playground_shelf" INNER JOIN "playground_place" ON ("playground_shelf"."id" = "playground_place"."shelf_id") INNER JOIN "playground_book" ON ("playground_place"."book_id" = "playground_book"."id") WHERE "playground_book"."title" = x
# Shelf.objects.filter(place__position=1, books__title="x")
SELECT "playground_shelf"."id" FROM "playground_shelf" INNER JOIN "playground_place" ON ("playground_shelf"."id" = "playground_place"."shelf_id") INNER JOIN "playground_book" ON ("playground_place"."book_id" = "playground_book"."id") WHERE ("playground_book"."title" = x AND "playground_place"."position" = 1)
# Shelf.objects.exclude(books__title="x")
SELECT "playground_shelf"."id" FROM "playground_shelf" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_place" U1 INNER JOIN "playground_book" U2 ON (U1."book_id" = U2."id") WHERE (U2."title" = x AND U1."shelf_id" = ("playground_shelf"."id")) LIMIT 1))
# Shelf.objects.exclude(place__position=1)
SELECT "playground_shelf"."id" FROM "playground_shelf" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_place" U1 WHERE (U1."position" = 1 AND U1."shelf_id" = ("playground_shelf"."id")) LIMIT 1))
# Review.objects.filter(reader__name="x")
SELECT "playground_review"."id", "playground_review"."book_id", "playground_review"."stars", "playground_review"."reader_id" FROM "playground_review" INNER JOIN "playground_author" ON ("playground_review"."reader_id" = "playground_author"."id") WHERE "playground_author"."name" = x
# Book.objects.filter(title=F("author__name")).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") WHERE "playground_book"."title" = ("playground_author"."name") ORDER BY "playground_book"."id" ASC
# Book.objects.exclude(title=F("author__name")).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") WHERE NOT ("playground_book"."title" = ("playground_author"."name")) ORDER BY "playground_book"."id" ASC
# Book.objects.exclude(pages=F("price")).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE NOT ("playground_book"."pages" = ("playground_book"."price") AND "playground_book"."price" IS NOT NULL) ORDER BY "playground_book"."id" ASC
# Book.objects.filter(editor=F("author")).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE "playground_book"."editor_id" = ("playground_book"."author_id") ORDER BY "playground_book"."id" ASC
# Book.objects.filter(editor__city=F("author__city")).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") INNER JOIN "playground_author" T4 ON ("playground_book"."editor_id" = T4."id") WHERE T4."city_id" = ("playground_author"."city_id") ORDER BY "playground_book"."id" ASC
# Book.objects.exclude(editor__city=F("author__city")).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") LEFT OUTER JOIN "playground_author" T4 ON ("playground_book"."editor_id" = T4."id") WHERE NOT (T4."city_id" = ("playground_author"."city_id") AND T4."city_id" IS NOT NULL AND "playground_author"."city_id" IS NOT NULL) ORDER BY "playground_book"."id" ASC
# Author.objects.exclude(book__title=F("name"))
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_book" U1 WHERE (U1."title" = ("playground_author"."name") AND U1."author_id" = ("playground_author"."id")) LIMIT 1))
# Book.objects.filter(author__in=Author.objects.filter(name="x")).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE "playground_book"."author_id" IN (SELECT U0."id" FROM "playground_author" U0 WHERE U0."name" = x) ORDER BY "playground_book"."id" ASC
# Book.objects.filter(author__in=Author.objects.filter(name="x").values("id")).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE "playground_book"."author_id" IN (SELECT U0."id" AS "id" FROM "playground_author" U0 WHERE U0."name" = x) ORDER BY "playground_book"."id" ASC
# Book.objects.filter(author__in=Author.objects.values_list("mentor", flat=True)).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE "playground_book"."author_id" IN (SELECT U0."mentor_id" AS "mentor" FROM "playground_author" U0) ORDER BY "playground_book"."id" ASC
# Book.objects.filter(author=Author.objects.filter(name="x")[:1]).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE "playground_book"."author_id" = (SELECT U0."id" FROM "playground_author" U0 WHERE U0."name" = x LIMIT 1) ORDER BY "playground_book"."id" ASC
# Book.objects.filter(pk__in=Book.objects.filter(pages=3)).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE "playground_book"."id" IN (SELECT U0."id" FROM "playground_book" U0 WHERE U0."pages" = 3) ORDER BY "playground_book"."id" ASC
# Book.objects.filter(pk__in=Book.objects.filter(author__name="z").order_by("title")[:3]).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE "playground_book"."id" IN (SELECT U0."id" FROM "playground_book" U0 INNER JOIN "playground_author" U1 ON (U0."author_id" = U1."id") WHERE U1."name" = z ORDER BY U0."title" ASC LIMIT 3) ORDER BY "playground_book"."id" ASC
# Book.objects.filter(author__in=[]).order_by("id")
EmptyResultSet
# Book.objects.exclude(author__in=[]).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" ORDER BY "playground_book"."id" ASC
# Book.objects.filter(Q(author__in=[]) | Q(pages=1)).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE "playground_book"."pages" = 1 ORDER BY "playground_book"."id" ASC
# Book.objects.none()
EmptyResultSet
# Book.objects.order_by("author__name")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") ORDER BY "playground_author"."name" ASC
# Book.objects.order_by("author")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" ORDER BY "playground_book"."author_id" ASC
# Book.objects.order_by("author_id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" ORDER BY "playground_book"."author_id" ASC
# Book.objects.order_by("author__city")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") LEFT OUTER JOIN "playground_city" ON ("playground_author"."city_id" = "playground_city"."id") ORDER BY "playground_city"."country" ASC, "playground_city"."name" DESC
# Book.objects.order_by("-author__city", "pk")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") LEFT OUTER JOIN "playground_city" ON ("playground_author"."city_id" = "playground_city"."id") ORDER BY "playground_city"."country" DESC, "playground_city"."name" ASC, "playground_book"."id" ASC
# Book.objects.order_by("author__city_id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") ORDER BY "playground_author"."city_id" ASC
# Book.objects.order_by("publisher")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" ORDER BY "playground_book"."publisher_id" ASC
# Book.objects.order_by("-pages", "title")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" ORDER BY "playground_book"."pages" DESC, "playground_book"."title" ASC
# Book.objects.order_by("title", "-title")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" ORDER BY "playground_book"."title" ASC
# Book.objects.order_by(F("pages").desc(nulls_last=True))
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" ORDER BY "playground_book"."pages" DESC NULLS LAST
# Book.objects.order_by(F("author__name").asc(nulls_first=True))
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") ORDER BY "playground_author"."name" ASC NULLS FIRST
# Book.objects.order_by(Lower("title").desc())
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" ORDER BY LOWER("playground_book"."title") DESC
# Book.objects.order_by(Lower("title"), "author__name").reverse()
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") ORDER BY LOWER("playground_book"."title") DESC, "playground_author"."name" DESC
# Book.objects.reverse()
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" ORDER BY "playground_book"."title" DESC, "playground_book"."author_id" DESC
# Book.objects.order_by("tags")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" LEFT OUTER JOIN "playground_book_tags" ON ("playground_book"."id" = "playground_book_tags"."book_id") ORDER BY "playground_book_tags"."tag_id" ASC
# Book.objects.order_by("tags__word")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" LEFT OUTER JOIN "playground_book_tags" ON ("playground_book"."id" = "playground_book_tags"."book_id") ORDER BY "playground_book_tags"."tag_id" ASC
# Book.objects.filter(tags__word="x").order_by("tags__word")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_book_tags" ON ("playground_book"."id" = "playground_book_tags"."book_id") WHERE "playground_book_tags"."tag_id" = x ORDER BY "playground_book_tags"."tag_id" ASC
# Author.objects.order_by("book__title")
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" LEFT OUTER JOIN "playground_book" ON ("playground_author"."id" = "playground_book"."author_id") ORDER BY "playground_book"."title" ASC
# Author.objects.order_by("book")
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" LEFT OUTER JOIN "playground_book" ON ("playground_author"."id" = "playground_book"."author_id") ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Author.objects.order_by("pass")
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" LEFT OUTER JOIN "playground_passport" ON ("playground_author"."id" = "playground_passport"."author_id") ORDER BY "playground_passport"."id" ASC
# Author.objects.order_by("city__name", "city")
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" LEFT OUTER JOIN "playground_city" ON ("playground_author"."city_id" = "playground_city"."id") ORDER BY "playground_city"."name" ASC, "playground_city"."country" ASC
# Passport.objects.order_by("author")
SELECT "playground_passport"."id", "playground_passport"."author_id", "playground_passport"."number" FROM "playground_passport" ORDER BY "playground_passport"."author_id" ASC
# Book.objects.all()[:5]
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC LIMIT 5
# Book.objects.all()[5:]
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC LIMIT -1 OFFSET 5
# Book.objects.all()[2:7][1:3]
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC LIMIT 2 OFFSET 3
# Book.objects.all()[3:3]
EmptyResultSet
# Book.objects.distinct()
SELECT DISTINCT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.order_by("author__name").distinct()
SELECT DISTINCT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id", "playground_author"."name" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") ORDER BY "playground_author"."name" ASC
# Book.objects.values("title")
SELECT "playground_book"."title" AS "title" FROM "playground_book" ORDER BY 1 ASC, "playground_book"."author_id" ASC
# Book.objects.values("title", "author__name")
SELECT "playground_book"."title" AS "title", "playground_author"."name" AS "author__name" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") ORDER BY 1 ASC, "playground_book"."author_id" ASC
# Book.objects.values("author", "author_id", "author__id")
SELECT "playground_book"."author_id" AS "author", "playground_book"."author_id" AS "author_id", "playground_book"."author_id" AS "author__id" FROM "playground_book" ORDER BY "playground_book"."title" ASC, 1 ASC
# Book.objects.values("editor__name", "tags")
SELECT "playground_author"."name" AS "editor__name", "playground_book_tags"."tag_id" AS "tags" FROM "playground_book" LEFT OUTER JOIN "playground_author" ON ("playground_book"."editor_id" = "playground_author"."id") LEFT OUTER JOIN "playground_book_tags" ON ("playground_book"."id" = "playground_book_tags"."book_id") ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.values_list("pk", "title")
SELECT "playground_book"."id" AS "pk", "playground_book"."title" AS "title" FROM "playground_book" ORDER BY 2 ASC, "playground_book"."author_id" ASC
# Book.objects.values()
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.order_by("title").values("title").distinct()
SELECT DISTINCT "playground_book"."title" AS "title" FROM "playground_book" ORDER BY 1 ASC
# Book.objects.order_by("author__name").values("title").distinct()
SELECT DISTINCT "playground_book"."title" AS "title", "playground_author"."name" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") ORDER BY "playground_author"."name" ASC
# Author.objects.values("book__title", "book__tags__word")
SELECT "playground_book"."title" AS "book__title", "playground_book_tags"."tag_id" AS "book__tags__word" FROM "playground_author" LEFT OUTER JOIN "playground_book" ON ("playground_author"."id" = "playground_book"."author_id") LEFT OUTER JOIN "playground_book_tags" ON ("playground_book"."id" = "playground_book_tags"."book_id")
# Author.objects.values("book")
SELECT "playground_book"."id" AS "book" FROM "playground_author" LEFT OUTER JOIN "playground_book" ON ("playground_author"."id" = "playground_book"."author_id")
# Author.objects.values("pass__number")
SELECT "playground_passport"."number" AS "pass__number" FROM "playground_author" LEFT OUTER JOIN "playground_passport" ON ("playground_author"."id" = "playground_passport"."author_id")
# Book.objects.only("title")
SELECT "playground_book"."id", "playground_book"."title" FROM "playground_book" ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.only("title", "author__name").select_related("author")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."author_id", "playground_author"."id", "playground_author"."name" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.defer("title")
SELECT "playground_book"."id", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.defer("title", "author__name").select_related("author")
SELECT "playground_book"."id", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id", "playground_author"."id", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.defer("title").defer("pages").only("title", "price")
SELECT "playground_book"."id", "playground_book"."price" FROM "playground_book" ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.only("title", "pages").defer("title")
SELECT "playground_book"."id", "playground_book"."pages" FROM "playground_book" ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.select_related("author")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id", "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.select_related("author__city", "editor")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id", "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id", "playground_city"."id", "playground_city"."name", "playground_city"."country", T4."id", T4."name", T4."born", T4."city_id", T4."mentor_id" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") LEFT OUTER JOIN "playground_city" ON ("playground_author"."city_id" = "playground_city"."id") LEFT OUTER JOIN "playground_author" T4 ON ("playground_book"."editor_id" = T4."id") ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.select_related("author", "editor__mentor__city").filter(editor__name="x")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id", T3."id", T3."name", T3."born", T3."city_id", T3."mentor_id", "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id", T4."id", T4."name", T4."born", T4."city_id", T4."mentor_id", "playground_city"."id", "playground_city"."name", "playground_city"."country" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."editor_id" = "playground_author"."id") INNER JOIN "playground_author" T3 ON ("playground_book"."author_id" = T3."id") LEFT OUTER JOIN "playground_author" T4 ON ("playground_author"."mentor_id" = T4."id") LEFT OUTER JOIN "playground_city" ON (T4."city_id" = "playground_city"."id") WHERE "playground_author"."name" = x ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.select_related()
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id", "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id", "playground_publisher"."id", "playground_publisher"."name", "playground_publisher"."city_id", "playground_city"."id", "playground_city"."name", "playground_city"."country" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") INNER JOIN "playground_publisher" ON ("playground_book"."publisher_id" = "playground_publisher"."name") INNER JOIN "playground_city" ON ("playground_publisher"."city_id" = "playground_city"."id") ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Author.objects.select_related()
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author"
# Author.objects.select_related("pass")
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id", "playground_passport"."id", "playground_passport"."author_id", "playground_passport"."number" FROM "playground_author" LEFT OUTER JOIN "playground_passport" ON ("playground_author"."id" = "playground_passport"."author_id")
# Author.objects.select_related("pass", "city")
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id", "playground_city"."id", "playground_city"."name", "playground_city"."country", "playground_passport"."id", "playground_passport"."author_id", "playground_passport"."number" FROM "playground_author" LEFT OUTER JOIN "playground_city" ON ("playground_author"."city_id" = "playground_city"."id") LEFT OUTER JOIN "playground_passport" ON ("playground_author"."id" = "playground_passport"."author_id")
# Passport.objects.select_related("author__city")
SELECT "playground_passport"."id", "playground_passport"."author_id", "playground_passport"."number", "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id", "playground_city"."id", "playground_city"."name", "playground_city"."country" FROM "playground_passport" INNER JOIN "playground_author" ON ("playground_passport"."author_id" = "playground_author"."id") LEFT OUTER JOIN "playground_city" ON ("playground_author"."city_id" = "playground_city"."id")
# Book.objects.select_related("author").select_related(None)
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.select_related("author").values("title")
SELECT "playground_book"."title" AS "title" FROM "playground_book" ORDER BY 1 ASC, "playground_book"."author_id" ASC
# Book.objects.filter(nothing=1)
FieldError: Cannot resolve keyword 'nothing' into field. Choices are: author, author_id, editor, editor_id, id, in_print, pages, place, price, published, publisher, publisher_id, review, shelf, tags, title
# Book.objects.filter(author__nothing=1)
FieldError: Unsupported lookup 'nothing' for ForeignKey or join on the field not permitted.
# Book.objects.filter(title__nothing=1)
FieldError: Unsupported lookup 'nothing' for CharField or join on the field not permitted.
# Book.objects.filter(title__foo__bar=1)
FieldError: Unsupported lookup 'foo__bar' for CharField or join on the field not permitted.
# Book.objects.filter(author__foo__bar=1)
FieldError: Unsupported lookup 'foo__bar' for ForeignKey or join on the field not permitted.
# Book.objects.filter(author__name__foo=1)
FieldError: Unsupported lookup 'foo' for CharField or join on the field not permitted.
# Book.objects.filter(author__gt=1).order_by("id")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE "playground_book"."author_id" > 1 ORDER BY "playground_book"."id" ASC
# Book.objects.filter(author__contains=1)
FieldError: Unsupported lookup 'contains' for ForeignKey or join on the field not permitted.
# Book.objects.filter(pages__startwith=1)
FieldError: Unsupported lookup 'startwith' for IntegerField or join on the field not permitted, perhaps you meant startswith or istartswith?
# Book.objects.filter(author=City(pk=1))
ValueError: Cannot query "City object (1)": Must be "Author" instance.
# Book.objects.filter(author=City.objects.all())
ValueError: Cannot use QuerySet for "City": Use a QuerySet for "Author".
# Book.objects.filter(author__in=City.objects.all())
ValueError: Cannot use QuerySet for "City": Use a QuerySet for "Author".
# Book.objects.filter(author=Author())
ValueError: Model instances passed to related filters must be saved.
# Book.objects.filter(author="abc")
ValueError: Field 'id' expected a number but got 'abc'.
# Book.objects.filter(pages="abc")
ValueError: Field 'pages' expected a number but got 'abc'.
# Book.objects.filter(pages__gt=None)
ValueError: Cannot use None as a query value
# Book.objects.order_by("nothing")
FieldError: Cannot resolve keyword 'nothing' into field. Choices are: author, author_id, editor, editor_id, id, in_print, pages, place, price, published, publisher, publisher_id, review, shelf, tags, title
# Book.objects.order_by("author__nothing")
FieldError: Cannot resolve keyword 'nothing' into field. Choices are: book, born, city, city_id, edited, id, mentor, mentor_id, name, pass, pupils
# Book.objects.order_by("title__nothing")
FieldError: Cannot resolve keyword 'nothing' into field. Join on 'title' not permitted.
# Book.objects.values("nothing")
FieldError: Cannot resolve keyword 'nothing' into field. Choices are: author, author_id, editor, editor_id, id, in_print, pages, place, price, published, publisher, publisher_id, review, shelf, tags, title
# Book.objects.values("author__nothing")
FieldError: Cannot resolve keyword 'nothing' into field. Choices are: book, born, city, city_id, edited, id, mentor, mentor_id, name, pass, pupils
# Book.objects.values("title__nothing")
FieldError: Cannot resolve keyword 'nothing' into field. Join on 'title' not permitted.
# Book.objects.only("nothing")
FieldDoesNotExist: Book has no field named 'nothing'
# Book.objects.defer("nothing")
FieldDoesNotExist: Book has no field named 'nothing'
# Book.objects.select_related("nothing")
FieldError: Invalid field name(s) given in select_related: 'nothing'. Choices are: author, editor, publisher
# Book.objects.select_related("title")
FieldError: Non-relational field given in select_related: 'title'. Choices are: author, editor, publisher
# Book.objects.select_related("author__name")
FieldError: Non-relational field given in select_related: 'name'. Choices are: city, mentor, pass
# Book.objects.select_related("tags")
FieldError: Invalid field name(s) given in select_related: 'tags'. Choices are: author, editor, publisher
# Author.objects.select_related("book")
FieldError: Invalid field name(s) given in select_related: 'book'. Choices are: city, mentor, pass
# Book.objects.only("title").select_related("author")
FieldError: Field Book.author cannot be both deferred and traversed using select_related at the same time.
# Book.objects.filter(title="a") | Book.objects.filter(pages=3)
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE ("playground_book"."title" = a OR "playground_book"."pages" = 3) ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.filter(title="a") & Book.objects.filter(pages=3)
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE ("playground_book"."title" = a AND "playground_book"."pages" = 3) ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.filter(title="a") ^ Book.objects.filter(pages=3)
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" WHERE (("playground_book"."title" = a OR "playground_book"."pages" = 3) AND 1 = (CASE WHEN "playground_book"."title" = a THEN 1 ELSE 0 END + CASE WHEN "playground_book"."pages" = 3 THEN 1 ELSE 0 END)) ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.filter(author__name="a") | Book.objects.filter(editor__name="b")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") LEFT OUTER JOIN "playground_author" T3 ON ("playground_book"."editor_id" = T3."id") WHERE ("playground_author"."name" = a OR T3."name" = b) ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Book.objects.filter(author__name="a") & Book.objects.filter(author__name="b")
SELECT "playground_book"."id", "playground_book"."title", "playground_book"."pages", "playground_book"."price", "playground_book"."in_print", "playground_book"."published", "playground_book"."author_id", "playground_book"."editor_id", "playground_book"."publisher_id" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") INNER JOIN "playground_author" T3 ON ("playground_book"."author_id" = T3."id") WHERE ("playground_author"."name" = a AND T3."name" = b) ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC
# Author.objects.filter(book__title="a") | Author.objects.filter(book__title="b")
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" INNER JOIN "playground_book" ON ("playground_author"."id" = "playground_book"."author_id") WHERE ("playground_book"."title" = a OR "playground_book"."title" = b)
# Author.objects.filter(book__title="a") & Author.objects.filter(book__title="b")
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" INNER JOIN "playground_book" ON ("playground_author"."id" = "playground_book"."author_id") LEFT OUTER JOIN "playground_book" T3 ON ("playground_author"."id" = T3."author_id") WHERE ("playground_book"."title" = a AND T3."title" = b)
# Author.objects.filter(book__title="a") | Author.objects.filter(edited__title="b")
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" LEFT OUTER JOIN "playground_book" ON ("playground_author"."id" = "playground_book"."author_id") LEFT OUTER JOIN "playground_book" T3 ON ("playground_author"."id" = T3."editor_id") WHERE ("playground_book"."title" = a OR T3."title" = b)
# Author.objects.filter(pupils__name="a") | Author.objects.filter(pupils__pupils__name="b")
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" INNER JOIN "playground_author" T2 ON ("playground_author"."id" = T2."mentor_id") LEFT OUTER JOIN "playground_author" T3 ON (T2."id" = T3."mentor_id") WHERE (T2."name" = a OR T3."name" = b)
# Author.objects.filter(name="a") | Author.objects.exclude(book__title="b")
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" WHERE ("playground_author"."name" = a OR NOT (EXISTS(SELECT 1 AS "a" FROM "playground_book" U1 WHERE (U1."title" = b AND U1."author_id" = ("playground_author"."id")) LIMIT 1)))
# Author.objects.filter(mentor__name="a") & Author.objects.filter(mentor__mentor__name="b")
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" INNER JOIN "playground_author" T2 ON ("playground_author"."mentor_id" = T2."id") LEFT OUTER JOIN "playground_author" T3 ON ("playground_author"."mentor_id" = T3."id") LEFT OUTER JOIN "playground_author" T4 ON (T3."mentor_id" = T4."id") WHERE (T2."name" = a AND T4."name" = b)
# Book.objects.filter(pages=1).order_by().union(Book.objects.filter(pages=2).order_by())
SELECT "playground_book"."id" AS "col1", "playground_book"."title" AS "col2", "playground_book"."pages" AS "col3", "playground_book"."price" AS "col4", "playground_book"."in_print" AS "col5", "playground_book"."published" AS "col6", "playground_book"."author_id" AS "col7", "playground_book"."editor_id" AS "col8", "playground_book"."publisher_id" AS "col9" FROM "playground_book" WHERE "playground_book"."pages" = 1 UNION SELECT "playground_book"."id" AS "col1", "playground_book"."title" AS "col2", "playground_book"."pages" AS "col3", "playground_book"."price" AS "col4", "playground_book"."in_print" AS "col5", "playground_book"."published" AS "col6", "playground_book"."author_id" AS "col7", "playground_book"."editor_id" AS "col8", "playground_book"."publisher_id" AS "col9" FROM "playground_book" WHERE "playground_book"."pages" = 2
# Book.objects.filter(pages=1).order_by().union(Book.objects.filter(pages=2).order_by(), all=True).order_by("title")
SELECT "playground_book"."id" AS "col1", "playground_book"."title" AS "col2", "playground_book"."pages" AS "col3", "playground_book"."price" AS "col4", "playground_book"."in_print" AS "col5", "playground_book"."published" AS "col6", "playground_book"."author_id" AS "col7", "playground_book"."editor_id" AS "col8", "playground_book"."publisher_id" AS "col9" FROM "playground_book" WHERE "playground_book"."pages" = 1 UNION ALL SELECT "playground_book"."id" AS "col1", "playground_book"."title" AS "col2", "playground_book"."pages" AS "col3", "playground_book"."price" AS "col4", "playground_book"."in_print" AS "col5", "playground_book"."published" AS "col6", "playground_book"."author_id" AS "col7", "playground_book"."editor_id" AS "col8", "playground_book"."publisher_id" AS "col9" FROM "playground_book" WHERE "playground_book"."pages" = 2 ORDER BY "col2" ASC
# Book.objects.filter(pages=1).order_by().intersection(Book.objects.order_by())
SELECT "playground_book"."id" AS "col1", "playground_book"."title" AS "col2", "playground_book"."pages" AS "col3", "playground_book"."price" AS "col4", "playground_book"."in_print" AS "col5", "playground_book"."published" AS "col6", "playground_book"."author_id" AS "col7", "playground_book"."editor_id" AS "col8", "playground_book"."publisher_id" AS "col9" FROM "playground_book" WHERE "playground_book"."pages" = 1 INTERSECT SELECT "playground_book"."id" AS "col1", "playground_book"."title" AS "col2", "playground_book"."pages" AS "col3", "playground_book"."price" AS "col4", "playground_book"."in_print" AS "col5", "playground_book"."published" AS "col6", "playground_book"."author_id" AS "col7", "playground_book"."editor_id" AS "col8", "playground_book"."publisher_id" AS "col9" FROM "playground_book"
# Book.objects.order_by().difference(Book.objects.filter(pages=2).order_by())
SELECT "playground_book"."id" AS "col1", "playground_book"."title" AS "col2", "playground_book"."pages" AS "col3", "playground_book"."price" AS "col4", "playground_book"."in_print" AS "col5", "playground_book"."published" AS "col6", "playground_book"."author_id" AS "col7", "playground_book"."editor_id" AS "col8", "playground_book"."publisher_id" AS "col9" FROM "playground_book" EXCEPT SELECT "playground_book"."id" AS "col1", "playground_book"."title" AS "col2", "playground_book"."pages" AS "col3", "playground_book"."price" AS "col4", "playground_book"."in_print" AS "col5", "playground_book"."published" AS "col6", "playground_book"."author_id" AS "col7", "playground_book"."editor_id" AS "col8", "playground_book"."publisher_id" AS "col9" FROM "playground_book" WHERE "playground_book"."pages" = 2
# Book.objects.order_by().values("title").union(Author.objects.values("name"))
SELECT "playground_book"."title" AS "title" FROM "playground_book" UNION SELECT "playground_author"."name" AS "name" FROM "playground_author"
# Book.objects.order_by().values_list("title", "pages").union(Author.objects.values_list("name", "id")).order_by("pages")
SELECT "playground_book"."title" AS "title", "playground_book"."pages" AS "pages" FROM "playground_book" UNION SELECT "playground_author"."name" AS "name", "playground_author"."id" AS "id" FROM "playground_author" ORDER BY 2 ASC
# Book.objects.order_by().union(Book.objects.order_by())[:3]
SELECT "playground_book"."id" AS "col1", "playground_book"."title" AS "col2", "playground_book"."pages" AS "col3", "playground_book"."price" AS "col4", "playground_book"."in_print" AS "col5", "playground_book"."published" AS "col6", "playground_book"."author_id" AS "col7", "playground_book"."editor_id" AS "col8", "playground_book"."publisher_id" AS "col9" FROM "playground_book" UNION SELECT "playground_book"."id" AS "col1", "playground_book"."title" AS "col2", "playground_book"."pages" AS "col3", "playground_book"."price" AS "col4", "playground_book"."in_print" AS "col5", "playground_book"."published" AS "col6", "playground_book"."author_id" AS "col7", "playground_book"."editor_id" AS "col8", "playground_book"."publisher_id" AS "col9" FROM "playground_book" LIMIT 3
# Author.objects.none().union(Author.objects.filter(name="a"))
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" WHERE "playground_author"."name" = a
# Author.objects.filter(name="a").union(Author.objects.none(), Author.objects.filter(name="b"))
SELECT "playground_author"."id" AS "col1", "playground_author"."name" AS "col2", "playground_author"."born" AS "col3", "playground_author"."city_id" AS "col4", "playground_author"."mentor_id" AS "col5" FROM "playground_author" WHERE "playground_author"."name" = a UNION SELECT "playground_author"."id" AS "col1", "playground_author"."name" AS "col2", "playground_author"."born" AS "col3", "playground_author"."city_id" AS "col4", "playground_author"."mentor_id" AS "col5" FROM "playground_author" WHERE "playground_author"."name" = b
# Author.objects.filter(name="a").union(Author.objects.filter(name="b").union(Author.objects.filter(name="c")))
SELECT "playground_author"."id" AS "col1", "playground_author"."name" AS "col2", "playground_author"."born" AS "col3", "playground_author"."city_id" AS "col4", "playground_author"."mentor_id" AS "col5" FROM "playground_author" WHERE "playground_author"."name" = a UNION SELECT * FROM (SELECT "playground_author"."id" AS "col1", "playground_author"."name" AS "col2", "playground_author"."born" AS "col3", "playground_author"."city_id" AS "col4", "playground_author"."mentor_id" AS "col5" FROM "playground_author" WHERE "playground_author"."name" = b UNION SELECT "playground_author"."id" AS "col1", "playground_author"."name" AS "col2", "playground_author"."born" AS "col3", "playground_author"."city_id" AS "col4", "playground_author"."mentor_id" AS "col5" FROM "playground_author" WHERE "playground_author"."name" = c)
# Author.objects.filter(id__in=Author.objects.filter(name="a").values("id").union(Author.objects.filter(name="b").values("id")))
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" WHERE "playground_author"."id" IN (SELECT U0."id" AS "id" FROM "playground_author" U0 WHERE U0."name" = a UNION SELECT U0."id" AS "id" FROM "playground_author" U0 WHERE U0."name" = b)
# Book.objects.dates("published", "year")
SELECT DISTINCT django_date_trunc(year, "playground_book"."published", None, None) AS "datefield" FROM "playground_book" WHERE "playground_book"."published" IS NOT NULL ORDER BY 1 ASC
# Author.objects.dates("born", "year")
SELECT DISTINCT django_date_trunc(year, "playground_author"."born", None, None) AS "datefield" FROM "playground_author" WHERE "playground_author"."born" IS NOT NULL ORDER BY 1 ASC
# Author.objects.dates("born", "month", order="DESC")
SELECT DISTINCT django_date_trunc(month, "playground_author"."born", None, None) AS "datefield" FROM "playground_author" WHERE "playground_author"."born" IS NOT NULL ORDER BY 1 DESC
# Book.objects.datetimes("published", "day")
SELECT DISTINCT django_datetime_trunc(day, "playground_book"."published", None, None) AS "datetimefield" FROM "playground_book" WHERE "playground_book"."published" IS NOT NULL ORDER BY 1 ASC
# Book.objects.dates("author__born", "year")
SELECT DISTINCT django_date_trunc(year, "playground_author"."born", None, None) AS "datefield" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") WHERE "playground_author"."born" IS NOT NULL ORDER BY 1 ASC
# Book.objects.count()
SELECT COUNT(*) AS "__count" FROM "playground_book"
# Book.objects.filter(author__name="x").count()
SELECT COUNT(*) AS "__count" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") WHERE "playground_author"."name" = 'x'
# Book.objects.filter(tags="x").count()
SELECT COUNT(*) AS "__count" FROM "playground_book" INNER JOIN "playground_book_tags" ON ("playground_book"."id" = "playground_book_tags"."book_id") WHERE "playground_book_tags"."tag_id" = 'x'
# Book.objects.filter(tags="x").distinct().count()
SELECT COUNT(*) FROM (SELECT DISTINCT "playground_book"."id" AS "col1", "playground_book"."title" AS "col2", "playground_book"."pages" AS "col3", "playground_book"."price" AS "col4", "playground_book"."in_print" AS "col5", "playground_book"."published" AS "col6", "playground_book"."author_id" AS "col7", "playground_book"."editor_id" AS "col8", "playground_book"."publisher_id" AS "col9" FROM "playground_book" INNER JOIN "playground_book_tags" ON ("playground_book"."id" = "playground_book_tags"."book_id") WHERE "playground_book_tags"."tag_id" = 'x') subquery
# Book.objects.all()[:3].count()
SELECT COUNT(*) FROM (SELECT "playground_book"."id" AS "col1" FROM "playground_book" ORDER BY "playground_book"."title" ASC, "playground_book"."author_id" ASC LIMIT 3) subquery
# Book.objects.values("author").distinct().count()
SELECT COUNT(*) FROM (SELECT DISTINCT "playground_book"."author_id" AS "author" FROM "playground_book") subquery
# Book.objects.none().count()
no statement
# Book.objects.select_related("author").count()
SELECT COUNT(*) AS "__count" FROM "playground_book"
# Author.objects.exclude(book__title="x").count()
SELECT COUNT(*) AS "__count" FROM "playground_author" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_book" U1 WHERE (U1."title" = 'x' AND U1."author_id" = ("playground_author"."id")) LIMIT 1))
# Author.objects.filter(name="a").union(Author.objects.filter(name="b")).count()
SELECT COUNT(*) FROM (SELECT "playground_author"."id" AS "col1", "playground_author"."name" AS "col2", "playground_author"."born" AS "col3", "playground_author"."city_id" AS "col4", "playground_author"."mentor_id" AS "col5" FROM "playground_author" WHERE "playground_author"."name" = 'a' UNION SELECT "playground_author"."id" AS "col1", "playground_author"."name" AS "col2", "playground_author"."born" AS "col3", "playground_author"."city_id" AS "col4", "playground_author"."mentor_id" AS "col5" FROM "playground_author" WHERE "playground_author"."name" = 'b') subquery
# Book.objects.exists()
SELECT 1 AS "a" FROM "playground_book" LIMIT 1
# Book.objects.filter(author__name="x").exists()
SELECT 1 AS "a" FROM "playground_book" INNER JOIN "playground_author" ON ("playground_book"."author_id" = "playground_author"."id") WHERE "playground_author"."name" = 'x' LIMIT 1
# Book.objects.filter(tags="x").distinct().exists()
SELECT DISTINCT 1 AS "a" FROM "playground_book" INNER JOIN "playground_book_tags" ON ("playground_book"."id" = "playground_book_tags"."book_id") WHERE "playground_book_tags"."tag_id" = 'x' LIMIT 1
# Book.objects.all()[2:5].exists()
SELECT 1 AS "a" FROM "playground_book" LIMIT 1 OFFSET 2
# Book.objects.none().exists()
no statement
# Author.objects.filter(name="a").union(Author.objects.filter(name="b")).exists()
SELECT 1 AS "a" FROM "playground_author" WHERE "playground_author"."name" = 'a' UNION SELECT 1 AS "a" FROM "playground_author" WHERE "playground_author"."name" = 'b' LIMIT 1
# Book.objects.update(pages=3)
UPDATE "playground_book" SET "pages" = 3
# Book.objects.filter(title="a").update(pages=F("pages") + 1, title="b")
UPDATE "playground_book" SET "pages" = ("playground_book"."pages" + 1), "title" = 'b' WHERE "playground_book"."title" = 'a'
# Book.objects.filter(author__name="a").update(pages=3)
UPDATE "playground_book" SET "pages" = 3 WHERE "playground_book"."id" IN (SELECT U0."id" FROM "playground_book" U0 INNER JOIN "playground_author" U1 ON (U0."author_id" = U1."id") WHERE U1."name" = 'a')
# Book.objects.filter(tags="a").update(author=Author(pk=3), editor=None)
UPDATE "playground_book" SET "author_id" = 3, "editor_id" = NULL WHERE "playground_book"."id" IN (SELECT U0."id" FROM "playground_book" U0 INNER JOIN "playground_book_tags" U1 ON (U0."id" = U1."book_id") WHERE U1."tag_id" = 'a')
# Book.objects.filter(pk__in=[1, 2]).update(author=3)
UPDATE "playground_book" SET "author_id" = 3 WHERE "playground_book"."id" IN (1, 2)
# Book.objects.exclude(tags="a").update(pages=1)
UPDATE "playground_book" SET "pages" = 1 WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_book_tags" U1 WHERE (U1."tag_id" = 'a' AND U1."book_id" = ("playground_book"."id")) LIMIT 1))
# Book.objects.update(pages=F("author__id"))
UPDATE "playground_book" SET "pages" = "playground_book"."author_id"
# Book.objects.update(tags=1)
FieldError: Cannot update model field <django.db.models.fields.related.ManyToManyField: tags> (only non-relations and foreign keys permitted).
# Book.objects.update(nothing=1)
FieldDoesNotExist: Book has no field named 'nothing'
# Book.objects.none().update(pages=1)
no statement
# Book.objects.update(title=Upper("title"))
UPDATE "playground_book" SET "title" = UPPER("playground_book"."title")
# Book.objects.filter(pages=3)._raw_delete("default")
DELETE FROM "playground_book" WHERE "playground_book"."pages" = 3
# Book.objects.filter(author__name="a")._raw_delete("default")
DELETE FROM "playground_book" WHERE "playground_book"."id" IN (SELECT U0."id" FROM "playground_book" U0 INNER JOIN "playground_author" U1 ON (U0."author_id" = U1."id") WHERE U1."name" = 'a')
# Book.objects.exclude(tags="a")._raw_delete("default")
DELETE FROM "playground_book" WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_book_tags" U1 WHERE (U1."tag_id" = 'a' AND U1."book_id" = ("playground_book"."id")) LIMIT 1))
# Book.objects.all()._raw_delete("default")
DELETE FROM "playground_book"
# Book.objects.none()._raw_delete("default")
no statement
# Author.objects.filter(Exists(Book.objects.filter(author=OuterRef("pk")).exclude(tags__word=OuterRef("name"))))
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" WHERE EXISTS(SELECT 1 AS "a" FROM "playground_book" V0 WHERE (V0."author_id" = ("playground_author"."id") AND NOT (EXISTS(SELECT 1 AS "a" FROM "playground_book_tags" U1 WHERE (U1."tag_id" = ("playground_author"."name") AND U1."book_id" = (V0."id")) LIMIT 1))) LIMIT 1)
# Author.objects.filter(Exists(Book.objects.filter(Exists(Review.objects.filter(book=OuterRef("pk"), reader=OuterRef(OuterRef("pk")))))))
SELECT "playground_author"."id", "playground_author"."name", "playground_author"."born", "playground_author"."city_id", "playground_author"."mentor_id" FROM "playground_author" WHERE EXISTS(SELECT 1 AS "a" FROM "playground_book" V0 WHERE EXISTS(SELECT 1 AS "a" FROM "playground_review" U0 WHERE (U0."book_id" = (V0."id") AND U0."reader_id" = ("playground_author"."id")) LIMIT 1) LIMIT 1)
# Book.objects.filter(pk__in=[1, 2]).update(pages=Case(When(pk=1, then=Value(3)), When(pk=2, then=Value(4)), output_field=IntegerField()))
UPDATE "playground_book" SET "pages" = CASE WHEN ("playground_book"."id" = 1) THEN 3 WHEN ("playground_book"."id" = 2) THEN 4 ELSE NULL END WHERE "playground_book"."id" IN (1, 2)
# Book.objects.filter(author__in=Author.objects.exclude(book__title="x")).exclude(tags__word="y").count()
SELECT COUNT(*) AS "__count" FROM "playground_book" WHERE ("playground_book"."author_id" IN (SELECT V0."id" FROM "playground_author" V0 WHERE NOT (EXISTS(SELECT 1 AS "a" FROM "playground_book" U1 WHERE (U1."title" = 'x' AND U1."author_id" = (V0."id")) LIMIT 1))) AND NOT (EXISTS(SELECT 1 AS "a" FROM "playground_book_tags" U1 WHERE (U1."tag_id" = 'y' AND U1."book_id" = ("playground_book"."id")) LIMIT 1)))
