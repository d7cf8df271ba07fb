"""Random models.py for fuzz_against_django.py: at first as data, which sessions are made from."""

NAMES = ["Ant", "Bee", "Cat", "Dog", "Elk"]
RULES = ["CASCADE", "CASCADE", "CASCADE", "SET_NULL", "PROTECT", "RESTRICT", "SET(None)"]


class Field:
    """A field; `to` is the related model of a relation, `query` its name from the other end."""

    def __init__(self, name, kind, args="", null=False, unique=False):
        self.name, self.kind, self.args, self.null, self.unique = name, kind, args, null, unique
        self.to = self.accessor = self.query = self.through = None

    @property
    def relation(self):
        return self.to is not None

    @property
    def many(self):
        return self.kind == "ManyToManyField"

    def source(self):
        return "    %s = models.%s(%s)" % (self.name, self.kind, self.args)


class Model:
    """A model with its own fields; `parent` is that of multi-table inheritance."""

    def __init__(self, name, parent=None, proxy_of=None, mixin=False):
        self.name, self.parent, self.proxy_of, self.mixin = name, parent, proxy_of, mixin
        self.own, self.reverse, self.meta = [], [], []

    def lineage(self):
        model = self.proxy_of or self
        while model is not None:
            yield model
            model = model.parent

    def fields(self):
        return [field for model in list(self.lineage())[::-1] for field in model.own]

    def relations(self):
        """(query name, attribute, other model, several, field) seen from here, both ways."""
        found = [(f.name, f.name, f.to, f.many, f) for f in self.fields() if f.relation]
        for model in self.lineage():
            found += [(f.query, f.accessor, source, f.kind != "OneToOneField", f)
                      for source, f in model.reverse if f.accessor]
        return found

    def family(self):
        return list(self.lineage())[-1]

    def source(self):
        base = self.proxy_of or self.parent
        bases = base.name if base else ("Mixin, models.Model" if self.mixin else "models.Model")
        lines = ["class %s(%s):" % (self.name, bases)] + [field.source() for field in self.own]
        if self.meta:
            lines += ["", "    class Meta:"] + ["        " + line for line in self.meta]
        if not base:
            lines += ["", "    def __str__(self):", "        return self.name"]
        return "\n".join(lines if self.own or self.meta or not base else lines + ["    pass"])


def plain_fields(rng, inherits):
    fields = [] if inherits else [Field("name", "CharField", "max_length=20")]
    suffix = "_own" if inherits else ""
    if inherits or rng.random() < 0.9:
        null = rng.random() < 0.4
        args = "null=True" if null else "default=%d" % rng.randrange(3)
        fields.append(Field("size" + suffix, "IntegerField", args, null=null))
    if rng.random() < 0.3:
        fields.append(Field("flag" + suffix, "BooleanField", "default=%s" % rng.choice(["True", "False"])))
    if rng.random() < 0.3:
        fields.append(Field("day" + suffix, "DateField", "null=True", null=True))
    if rng.random() < 0.2:
        fields.append(Field("code" + suffix, "IntegerField", "null=True, unique=True", null=True, unique=True))
    return fields


def relate(rng, source, target, number, optional, through=None):
    """Adds a relation from source to target, named so that nothing clashes."""
    kind = rng.choice(["ForeignKey"] * 3 + ["OneToOneField"] + ["ManyToManyField"] * 2)
    kind = "ManyToManyField" if through else kind
    field = Field("rel%d" % number, kind)
    target_text = '"self"' if target is source else '"%s"' % target.name
    args = [target_text]
    if kind == "ManyToManyField":
        field.null = True
        if through:
            args.append('through="%s"' % through.name)
            field.through = through
        if target is source and rng.random() < 0.5:
            args.append("symmetrical=False")
        symmetrical = target is source and "symmetrical=False" not in args
    else:
        symmetrical = False
        rule = rng.choice(RULES)
        field.null = optional or "NULL" in rule or "None" in rule or rng.random() < 0.4
        field.unique = kind == "OneToOneField"
        args.append("on_delete=models.%s" % rule)
        if field.null:
            args.append("null=True")
    others = [f for f in source.fields() if f.relation and f.to.family() is target.family()]
    clashes = others or source.family() is target.family() or rng.random() < 0.3
    if symmetrical:
        pass
    elif clashes and rng.random() < 0.1:
        args.append('related_name="+"')
    elif clashes:
        field.accessor = field.query = "%s_%s" % (source.name.lower(), field.name)
        args.append('related_name="%s"' % field.accessor)
    else:
        field.query = source.name.lower()
        field.accessor = field.query + ("" if kind == "OneToOneField" else "_set")
    field.to, field.args = target, ", ".join(args)
    source.own.append(field)
    target.reverse.append((source, field))


def link(source, name, target):
    """A foreign key of a through model."""
    field = Field(name, "ForeignKey", '"%s", on_delete=models.CASCADE' % target.name)
    field.to, field.query = target, "link"
    field.accessor = "link_set"
    source.own.append(field)
    target.reverse.append((source, field))


def generate(rng):
    """The models of one case, in an order in which bases come first."""
    models = []
    for name in NAMES[: rng.randint(1, 4)]:
        parent = rng.choice(models) if models and rng.random() < 0.2 else None
        model = Model(name, parent=parent, mixin=not parent and rng.random() < 0.2)
        model.own = plain_fields(rng, parent is not None)
        if not parent and rng.random() < 0.3:
            model.meta.append("ordering = [%s]" % rng.choice(['"name", "pk"', '"-pk"', '"-name", "pk"']))
        models.append(model)
    for number in range(rng.randint(1, 2 + len(models))):
        source, target = rng.choice(models), rng.choice(models)
        # Rows are made in the order of the models: what is required has to be there before.
        relate(rng, source, target, number, models.index(target) >= models.index(source))
    if len(models) > 1 and rng.random() < 0.3:
        first, second = rng.sample(models, 2)
        if first.family() is not second.family():
            through = Model("Link")
            through.own = plain_fields(rng, False)
            link(through, "one", first)
            link(through, "two", second)
            relate(rng, first, second, 9, True, through)
            models.append(through)
    for model in list(models):
        single = [f.name for f in model.own if f.kind in ("ForeignKey", "IntegerField") and not f.unique]
        if len(single) > 1 and rng.random() < 0.15:
            model.meta.append("unique_together = [(%s)]" % ", ".join('"%s"' % name for name in single[:2]))
    if rng.random() < 0.2:
        base = rng.choice(models)
        proxy = Model("Proxy", proxy_of=base)
        proxy.meta.append("proxy = True")
        models.append(proxy)
    return models


MIXIN = '''class Mixin(models.Model):
    note = models.CharField(max_length=10, default="n")

    class Meta:
        abstract = True
'''


def source(models):
    parts = ["from django.db import models\n"]
    if any(model.mixin for model in models):
        parts.append(MIXIN)
    parts += [model.source() + "\n" for model in models]
    return "\n\n".join(parts)
