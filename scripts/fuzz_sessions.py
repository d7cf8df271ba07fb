"""Random sessions for fuzz_against_django.py, on models of fuzz_models.py.

Every statement prints the same in each run of real Django: whatever lists rows orders them by
primary key at last.
"""


class Session:
    """Makes statements; knows the variables that hold rows of each model."""

    def __init__(self, rng, models):
        self.rng, self.models = rng, models
        self.rows = {model: [] for model in models}
        self.lines = ["import datetime"]
        self.made = 0
        self.taken = set()

    # ---------------------------------------------------------------- values

    def row(self, model):
        """A variable with a row of the model or of one that inherits from it."""
        fits = [name for other, names in self.rows.items() for name in names
                if model.proxy_of or other is model or model in other.lineage()]
        return self.rng.choice(fits) if fits else "None"

    def value(self, field):
        rng = self.rng
        if field.null and not field.relation and rng.random() < 0.2:
            return "None"
        if field.kind == "CharField":
            return '"%s"' % rng.choice(["a", "b", "ab", "B", "c%", ""])
        if field.kind == "BooleanField":
            return rng.choice(["True", "False"])
        if field.kind == "DateField":
            return "datetime.date(%d, %d, %d)" % (rng.choice([2020, 2021]), rng.choice([1, 2, 12]), rng.choice([1, 28]))
        return str(rng.randrange(100) if field.unique else rng.randrange(4))

    def arguments(self, model):
        given = []
        for field in model.fields():
            if field.many:
                continue
            if field.relation:
                row = self.row(field.to)
                if field.unique and (field, row) in self.taken and self.rng.random() < 0.9:
                    continue
                if not field.null or row != "None" and self.rng.random() < 0.7:
                    self.taken.add((field, row))
                    given.append("%s=%s" % (field.name, row))
            elif field.name == "name" or self.rng.random() < 0.7:
                given.append("%s=%s" % (field.name, self.value(field)))
        return ", ".join(given)

    # ------------------------------------------------------------ conditions

    def path(self, model, depth):
        """A walk over relations: (names, where it ends)."""
        names = []
        while depth and self.rng.random() < 0.5:
            steps = [step for step in model.relations() if step[0]]
            if not steps:
                break
            name, _, model, _, _ = self.rng.choice(steps)
            names.append(name)
            depth -= 1
        return names, model

    def condition(self, model):
        """(keyword, value) of a filter."""
        rng = self.rng
        names, end = self.path(model, 3)
        if names and rng.random() < 0.35:
            key = "__".join(names)
            return rng.choice([
                (key, self.row(end)), (key, str(rng.randint(1, 4))), (key, "None"),
                (key + "__isnull", rng.choice(["True", "False"])), (key + "__pk", str(rng.randint(1, 4))),
                (key + "__in", "[%s, %d]" % (rng.randint(1, 4), rng.randint(1, 4))),
                (key + "__in", "%s.objects.filter(pk__lt=%d)" % (end.name, rng.randint(1, 5))),
            ])
        field = rng.choice([f for f in end.fields() if not f.relation])
        key = "__".join(names + [field.name])
        lookups = {"CharField": ["", "__contains", "__startswith", "__icontains", "__iexact", "__gt", "__in"],
                   "IntegerField": ["", "__gt", "__lte", "__in", "__isnull", "__range", "__lt"],
                   "BooleanField": ["", ""], "DateField": ["", "__year", "__month__gt", "__isnull", "__gte"]}
        lookup = rng.choice(lookups[field.kind])
        if lookup == "__isnull":
            return key + lookup, rng.choice(["True", "False"])
        if lookup == "__in":
            return key + lookup, "[%s, %s]" % (self.value(field), self.value(field))
        if lookup == "__range":
            return key + lookup, "(%d, %d)" % (rng.randrange(3), rng.randrange(5))
        if lookup in ("__year", "__month__gt"):
            return key + lookup, str(rng.choice([2020, 1, 2]))
        value = self.value(field)
        if field.kind == "IntegerField" and rng.random() < 0.15:
            value = 'F("%s")' % rng.choice(["pk", key])
        return key + lookup, "0" if value == "None" and lookup else value

    def q(self, model, depth=2):
        rng = self.rng
        if not depth or rng.random() < 0.4:
            text = "Q(%s=%s)" % self.condition(model)
            return "~" + text if rng.random() < 0.3 else text
        text = "(%s %s %s)" % (self.q(model, depth - 1), rng.choice("||||&&&&^"), self.q(model, depth - 1))
        return "~" + text if rng.random() < 0.2 else text

    def filters(self, model):
        rng = self.rng
        text = ""
        for _ in range(rng.choice([0, 1, 1, 1, 2, 2])):
            method = rng.choice(["filter", "filter", "exclude"])
            if rng.random() < 0.35:
                text += ".%s(%s)" % (method, self.q(model))
            else:
                pairs = dict(self.condition(model) for _ in range(rng.choice([1, 1, 2])))
                text += ".%s(%s)" % (method, ", ".join("%s=%s" % pair for pair in pairs.items()))
        return text

    def queryset(self, model):
        return "%s.objects%s" % (model.name, self.filters(model) or ".all()")

    # --------------------------------------------------------------- reading

    def read(self, model):
        rng = self.rng
        qs = self.queryset(model)
        names, end = self.path(model, 2)
        relation = "__".join(names)
        plain = [f.name for f in end.fields() if not f.relation]
        column = "__".join(names + [rng.choice(plain + ["pk"])])
        forms = [
            '%s.order_by("pk")' % qs, '%s.order_by("pk").distinct()' % qs, "%s.count()" % qs,
            "%s.distinct().count()" % qs, "%s.exists()" % qs,
            '%s.order_by("pk")[%d:%d]' % (qs, rng.randrange(2), rng.randint(2, 4)),
            '%s.order_by("%spk").%s()' % (qs, rng.choice(["", "-"]), rng.choice(["first", "last"])),
            '%s.order_by("%s%s", "pk")' % (qs, rng.choice(["", "-"]), column),
            '%s.values_list("pk", "%s").order_by("pk", "%s")' % (qs, column, column),
            '%s.values("%s").distinct().order_by("%s")' % (qs, column, column),
            '%s.aggregate(n=Count("%s"), m=Max("%s"))' % (qs, column, column),
            'str(%s.order_by("pk").values("pk").query)' % qs,
            '%s.get()' % qs,
            '%s.order_by("pk").in_bulk([1, 2])' % qs,
        ]
        if relation:
            forms += [
                '%s.annotate(n=Count("%s")).order_by("pk").values_list("pk", "n")' % (qs, relation),
                '%s.annotate(n=Count("%s", distinct=True)).filter(n__gt=%d).order_by("pk")' % (
                    qs, relation, rng.randrange(2)),
                '%s.values("%s").annotate(n=Count("pk")).order_by("%s")' % (qs, column, column),
                'str(%s.annotate(n=Count("%s")).values("pk", "n").query)' % (qs, relation),
                '%s.filter(Exists(%s.objects.filter(pk=OuterRef("pk")))).order_by("pk")' % (qs, end.name),
            ]
        forms += self.combined(model, qs, end)
        sizes = [f.name for f in end.fields() if f.kind == "IntegerField"]
        if sizes:
            size = "__".join(names + [sizes[0]])
            forms.append('%s.annotate(s=Sum("%s"), a=Avg("%s")).order_by("pk").values_list("s", "a")' % (
                qs, size, size))
            forms.append('%s.annotate(s=Coalesce("%s", 0) + 1).order_by("pk", "s").values_list("pk", "s")' % (qs, size))
        return rng.choice(forms)

    def combined(self, model, qs, end):
        """Forms of two queries, and of expressions with conditions."""
        other = self.queryset(model)
        return [
            '(%s %s %s).order_by("pk")' % (qs, self.rng.choice("|&"), other),
            '%s.order_by().union(%s.order_by()).order_by("pk")' % (qs, other),
            '%s.filter(pk__in=%s.values("pk")).order_by("pk")' % (qs, other),
            '%s.exclude(pk__in=%s.order_by("pk")[:2]).order_by("pk")' % (qs, other),
            '[x.name for x in %s.only("pk").order_by("pk")]' % qs,
            '%s.annotate(k=Case(When(%s=%s, then=Value("x")), default=Value("y")))'
            '.order_by("pk", "k").values_list("pk", "k")' % ((qs,) + self.condition(model)),
            '%s.annotate(v=Subquery(%s.objects.filter(pk__gt=OuterRef("pk")).order_by("pk").values("name")[:1]))'
            '.order_by("pk").values_list("pk", "v")' % (qs, end.name),
            '%s.filter(~Exists(%s.objects.filter(%s=%s, pk=OuterRef("pk")))).order_by("pk")' % (
                (qs, end.name) + self.condition(end)),
        ]

    def load(self, model):
        """Loads related rows and counts the queries."""
        rng = self.rng
        steps = [step for step in model.relations() if step[0]]
        if not steps:
            return self.read(model)
        _, attribute, _, several, field = rng.choice(steps)
        reach = '[str(y) for y in x.%s.order_by("pk")]' if several else 'str(getattr(x, "%s", None))'
        how = "prefetch_related" if several or rng.random() < 0.3 else "select_related"
        if several and rng.random() < 0.7:
            reach = "sorted(y.pk for y in x.%s.all())"
        return "\n".join(["reset_queries()",
                          '[%s for x in %s.%s("%s").order_by("pk")]' % (
                              reach % attribute, self.queryset(model), how, attribute),
                          "len(connection.queries)"])

    # --------------------------------------------------------------- writing

    def create(self, model):
        self.made += 1
        name = "%s%d" % (model.name.lower(), self.made)
        arguments = self.arguments(model)
        self.rows[model].append(name)
        return "%s = %s.objects.create(%s)" % (name, model.name, arguments)

    def write(self, model):
        rng = self.rng
        row = self.row(model)
        plain = rng.choice([f for f in model.fields() if not f.relation])
        forward = [f for f in model.fields() if f.relation and not f.many]
        create = "%s.objects.create(%s)" % (model.name, self.arguments(model))
        two = ["%s(%s)" % (model.name, self.arguments(model)) for _ in range(2)]
        forms = [
            "%s.%s = %s\n%s.save()" % (row, plain.name, self.value(plain), row),
            '%s.save(update_fields=["%s"])' % (row, plain.name),
            "%s.update(%s=%s)" % (self.queryset(model), plain.name, self.value(plain)),
            "%s.delete()" % row, "%s.delete()" % self.queryset(model), "%s.refresh_from_db()" % row,
            "%s.objects.get_or_create(%s)" % (model.name, self.arguments(model)),
            '%s.objects.update_or_create(pk=%d, defaults={"%s": %s})' % (
                model.name, rng.randint(1, 6), plain.name, self.value(plain)),
            "%s.objects.bulk_create([%s, %s])" % (model.name, *two),
            'with transaction.atomic():\n    %s\n    %s.delete()\n    raise ValueError("back")' % (
                create, self.queryset(model)),
            "try:\n    with transaction.atomic():\n        print(%s.delete())\nexcept IntegrityError as error:\n"
            "    print(type(error).__name__, error.args[0])" % row,
        ]
        if forward:
            field = rng.choice(forward)
            forms += ["%s.%s = %s\n%s.save()" % (row, field.name, self.row(field.to), row),
                      "%s.%s_id = %s\n%s.save()\n%s.%s" % (
                          row, field.name, rng.choice(["1", "2", "None", "99"]), row, row, field.name),
                      "%s.%s" % (row, field.name),
                      "%s.update(%s=%s)" % (self.queryset(model), field.name, self.row(field.to))]
        return rng.choice(forms)

    def manage(self, model):
        """Through a related manager."""
        rng = self.rng
        steps = [step for step in model.relations() if step[3] and step[1]]
        if not steps:
            return self.write(model)
        _, attribute, other, _, field = rng.choice(steps)
        manager = "%s.%s" % (self.row(model), attribute)
        rows = ", ".join(sorted({self.row(other) for _ in range(rng.randint(1, 2))}))
        if rng.random() < 0.15:
            rows = str(rng.randint(1, 4))
        call = rng.choice(["add(%s)" % rows, "add(%s)" % rows, "remove(%s)" % rows, "set([%s])" % rows, "clear()",
                           "create(%s)" % self.arguments(other), 'order_by("pk")', "count()",
                           'filter(%s=%s).order_by("pk")' % self.condition(other), "all().delete()"])
        return "%s.%s\n%s.order_by(\"pk\")" % (manager, call, manager)

    def mistake(self, model):
        rng = self.rng
        row, other = self.row(model), rng.choice(self.models)
        return rng.choice([
            "%s.objects.filter(nope=1)" % model.name, "%s.objects.filter(name__nope=1)" % model.name,
            '%s.objects.order_by("nope")' % model.name, "%s.objects.get(pk=99)" % model.name,
            "%s.objects.create(nope=1)" % model.name, "%s.nope" % row, "%s.objects.all()[99]" % model.name,
            '%s.objects.values("nope")' % model.name, "%s(pk=99).delete()" % model.name,
            "%s.objects.filter(pk=%s).count()" % (model.name, self.row(other)),
            "%s == %s, %s in %s.objects.all()" % (row, self.row(other), row, other.name),
            "%s.save(force_insert=True)" % row,
        ])

    def dump(self):
        """All rows, and all links of many-to-many fields, in one statement."""
        tables = ["%s.objects" % model.name for model in self.models if not model.proxy_of]
        tables += ["%s.%s.through.objects" % (model.name, field.name)
                   for model in self.models for field in model.own if field.many]
        return '[list(table.order_by("pk").values_list()) for table in (%s,)]' % ", ".join(tables)

    def generate(self, length):
        """The lines of a session that begins with some rows and links."""
        for model in self.models:
            for _ in range(self.rng.randint(1, 4)):
                self.lines.append(self.create(model))
        for model in self.models:
            for field in [field for field in model.own if field.many and not field.through]:
                for _ in range(2):
                    self.lines.append("%s.%s.add(%s, %s)" % (
                        self.row(model), field.name, self.row(field.to), self.row(field.to)))
        kinds = [self.read] * 8 + [self.write] * 4 + [self.manage] * 4
        kinds += [self.load] * 2 + [self.create, self.mistake]
        while len(self.lines) < length:
            made = self.rng.choice(kinds)
            self.lines.append(made(self.rng.choice(self.models)))
            if made in (self.write, self.manage) and self.rng.random() < 0.4:
                self.lines.append(self.dump())
        return self.lines
