"""Whether a condition holds for values at hand, with SQL's three truths: None is unknown."""

from django.core.exceptions import FieldError


def holds(condition, values):
    if not hasattr(condition, "children"):
        raise FieldError("Only conditions of lookups can be checked.")
    results = []
    for child in condition.children:
        if isinstance(child, tuple):
            results.append(lookup(child[0], child[1], values))
        else:
            results.append(holds(child, values))
    connector = condition.connector
    if connector == "OR":
        result = True if True in results else None if None in results else False
        result = result if results else True
    elif connector == "XOR":
        result = None if None in results else sum(results) % 2 == 1
    else:
        result = False if False in results else None if None in results else True
    if condition.negated:
        return None if result is None else not result
    return result


def known(name, values):
    if name not in values:
        raise FieldError("Cannot resolve keyword '%s' into field." % name)
    return values[name]


def resolved(value, values):
    if type(value).__name__ == "F":
        return known(value.name, values)
    if type(value).__name__ == "Value":
        return value.value
    if hasattr(value, "resolve_expression"):
        raise FieldError("Only plain values can be checked.")
    if hasattr(value, "_meta"):
        return value.pk
    return value


PARTS = ("year", "month", "day", "hour", "minute", "second")


def lookup(path, right, values):
    name, *rest = path.split("__")
    left = known(name, values)
    if hasattr(left, "_meta"):
        left = left.pk
    kind = "exact"
    if rest:
        kind = rest.pop()
        if kind not in LOOKUPS and kind not in ("isnull", "regex", "iregex"):
            rest.append(kind)
            kind = "exact"
    for part in rest:
        if part == "length":
            left = None if left is None else len(left)
        elif part in ("lower", "upper"):
            left = None if left is None else getattr(str(left), part)()
        elif part in PARTS:
            left = None if left is None else getattr(left, part)
        else:
            raise FieldError("Unsupported lookup '%s'." % part)
    if kind == "isnull":
        return (left is None) == right
    if isinstance(right, (list, tuple, set)):
        right = [resolved(item, values) for item in right]
    else:
        right = resolved(right, values)
    if kind == "exact" and right is None:
        return left is None
    if left is None or right is None:
        return None
    if kind in ("regex", "iregex"):
        import re

        return re.search(("(?i)" if kind == "iregex" else "") + right, str(left)) is not None
    return LOOKUPS[kind](left, right)


LOOKUPS = {
    "exact": lambda left, right: left == right,
    "iexact": lambda left, right: str(left).lower() == str(right).lower(),
    "gt": lambda left, right: left > right,
    "gte": lambda left, right: left >= right,
    "lt": lambda left, right: left < right,
    "lte": lambda left, right: left <= right,
    "in": lambda left, right: left in right,
    "range": lambda left, right: right[0] <= left <= right[1],
    "contains": lambda left, right: str(right).lower() in str(left).lower(),
    "icontains": lambda left, right: str(right).lower() in str(left).lower(),
    "startswith": lambda left, right: str(left).lower().startswith(str(right).lower()),
    "istartswith": lambda left, right: str(left).lower().startswith(str(right).lower()),
    "endswith": lambda left, right: str(left).lower().endswith(str(right).lower()),
    "iendswith": lambda left, right: str(left).lower().endswith(str(right).lower()),
}
