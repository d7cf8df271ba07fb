from _modelyard import namedtuple as make_class, new_tuple


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    fields = tuple(field_names)
    defaults = tuple(defaults or ())
    first = len(fields) - len(defaults)

    def values_of(args, kwargs):
        values = list(args)
        if len(values) > len(fields):
            raise TypeError(f'{typename}.__new__() takes {len(fields) + 1} positional arguments but {len(values) + 1} were given')
        missing = []
        for at, field in enumerate(fields):
            if at < len(args):
                if field in kwargs:
                    raise TypeError(f"{typename}.__new__() got multiple values for argument '{field}'")
            elif field in kwargs:
                values.append(kwargs[field])
            elif at >= first:
                values.append(defaults[at - first])
            else:
                missing.append(repr(field))
        for name in kwargs:
            if name not in fields:
                raise TypeError(f"{typename}.__new__() got an unexpected keyword argument '{name}'")
        if missing:
            plural = '' if len(missing) == 1 else 's'
            names = ' and '.join(missing)
            if len(missing) > 2:
                names = ', '.join(missing[:-1]) + ', and ' + missing[-1]
            raise TypeError(f'{typename}.__new__() missing {len(missing)} required positional argument{plural}: {names}')
        return values

    def _asdict(self):
        return dict(zip(fields, self))

    def _replace(self, **kwargs):
        values = dict(zip(fields, self))
        for name in kwargs:
            if name not in values:
                raise ValueError(f'Got unexpected field names: {[name]!r}')
        values.update(kwargs)
        return type(self)(**values)

    def _make(cls, iterable):
        return cls(*iterable)

    def __new__(cls, *args, **kwargs):
        return new_tuple(cls, values_of(args, kwargs))

    result = make_class(typename, fields)
    result._asdict = _asdict
    result._replace = _replace
    result._make = classmethod(_make)
    result._field_defaults = dict(zip(fields[first:], defaults))
    result.__new__ = staticmethod(__new__)
    return result


class defaultdict(dict):
    def __init__(self, default_factory=None, *args, **kwargs):
        self.default_factory = default_factory
        self.update(*args, **kwargs)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self.default_factory()
        self[key] = value
        return value

    def __repr__(self):
        return f'defaultdict({self.default_factory!r}, {dict(self)!r})'

    def copy(self):
        return defaultdict(self.default_factory, self)


class OrderedDict(dict):
    def move_to_end(self, key, last=True):
        value = self.pop(key)
        if last:
            self[key] = value
        else:
            rest = list(self.items())
            self.clear()
            self[key] = value
            self.update(rest)

    def __repr__(self):
        return f'OrderedDict({list(self.items())!r})' if self else 'OrderedDict()'


class Counter(dict):
    def __init__(self, iterable=None, **kwargs):
        self.update(iterable, **kwargs)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, **kwargs):
        if iterable is not None:
            if isinstance(iterable, dict):
                for key, count in iterable.items():
                    self[key] = self[key] + count
            else:
                for key in iterable:
                    self[key] = self[key] + 1
        for key, count in kwargs.items():
            self[key] = self[key] + count

    def subtract(self, iterable=None, **kwargs):
        for key, count in Counter(iterable, **kwargs).items():
            self[key] = self[key] - count

    def most_common(self, n=None):
        items = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return items if n is None else items[:n]

    def elements(self):
        for key, count in self.items():
            for _ in range(count):
                yield key

    def total(self):
        return sum(self.values())

    def __add__(self, other):
        result = Counter()
        for key, count in self.items():
            if count + other[key] > 0:
                result[key] = count + other[key]
        for key, count in other.items():
            if key not in self and count > 0:
                result[key] = count
        return result

    def __sub__(self, other):
        result = Counter()
        for key, count in self.items():
            if count - other[key] > 0:
                result[key] = count - other[key]
        return result

    def __repr__(self):
        if not self:
            return 'Counter()'
        inner = ', '.join(f'{key!r}: {count!r}' for key, count in self.most_common())
        return 'Counter({' + inner + '})'


class deque(list):
    def __init__(self, iterable=(), maxlen=None):
        self.maxlen = maxlen
        for item in iterable:
            self.append(item)

    def append(self, item):
        super().append(item)
        if self.maxlen is not None and len(self) > self.maxlen:
            self.pop(0)

    def appendleft(self, item):
        self.insert(0, item)

    def extendleft(self, items):
        for item in items:
            self.insert(0, item)

    def popleft(self):
        if not self:
            raise IndexError('pop from an empty deque')
        return self.pop(0)

    def rotate(self, n=1):
        for _ in range(n):
            self.insert(0, self.pop())

    def __repr__(self):
        tail = '' if self.maxlen is None else f', maxlen={self.maxlen}'
        return f'deque({list(self)!r}{tail})'
