from _modelyard import cached_property


def reduce(function, iterable, *initial):
    items = iter(iterable)
    if initial:
        value = initial[0]
    else:
        try:
            value = next(items)
        except StopIteration:
            raise TypeError('reduce() of empty iterable with no initial value') from None
    for item in items:
        value = function(value, item)
    return value


def partial(function, *args, **keywords):
    def call(*more, **others):
        return function(*args, *more, **{**keywords, **others})
    call.func = function
    call.args = args
    call.keywords = keywords
    return call


def wraps(wrapped):
    def decorate(function):
        function.__name__ = wrapped.__name__
        function.__wrapped__ = wrapped
        return function
    return decorate


def lru_cache(maxsize=128, typed=False):
    def decorate(function):
        known = {}

        def call(*args, **keywords):
            key = (args, tuple(sorted(keywords.items())))
            if key not in known:
                known[key] = function(*args, **keywords)
            return known[key]
        call.__name__ = function.__name__
        call.__wrapped__ = function
        call.cache_clear = known.clear
        return call
    if callable(maxsize):
        return decorate(maxsize)
    return decorate


def cache(function):
    return lru_cache(None)(function)


def total_ordering(cls):
    names = dir(cls)
    if '__lt__' in names:
        cls.__gt__ = lambda self, other: not (self < other or self == other)
        cls.__le__ = lambda self, other: self < other or self == other
        cls.__ge__ = lambda self, other: not self < other
    elif '__gt__' in names:
        cls.__lt__ = lambda self, other: not (self > other or self == other)
        cls.__ge__ = lambda self, other: self > other or self == other
        cls.__le__ = lambda self, other: not self > other
    else:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    return cls


def cmp_to_key(compare):
    class K:
        def __init__(self, value):
            self.value = value

        def __lt__(self, other):
            return compare(self.value, other.value) < 0
    return K
