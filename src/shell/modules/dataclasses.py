class _Missing:
    def __repr__(self):
        return '<dataclasses._MISSING_TYPE object>'


MISSING = _Missing()


class FrozenInstanceError(AttributeError):
    pass


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.kw_only = kw_only


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=False):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, kw_only)


def _collect(cls, kw_only):
    found = {}
    for base in reversed(cls.__mro__[1:]):
        for each in getattr(base, '__dataclass_fields__', {}).values():
            found[each.name] = each
    for name, kind in cls.__dict__.get('__annotations__', {}).items():
        default = cls.__dict__.get(name, MISSING)
        if isinstance(default, Field):
            each = default
            if each.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, each.default)
        else:
            if isinstance(default, (list, dict, set)):
                raise ValueError(
                    f'mutable default {type(default)} for field {name} is not allowed: '
                    'use default_factory')
            each = Field(default, MISSING, True, True, None, True, kw_only)
        each.name = name
        each.type = kind
        found[name] = each
    return found


def _listed(names):
    names = [f"'{name}'" for name in names]
    if len(names) < 3:
        return ' and '.join(names)
    return ', '.join(names[:-1]) + f', and {names[-1]}'


def _make_init(cls, fields, frozen):
    positional = [f for f in fields if f.init and not f.kw_only]
    optional = False
    for each in positional:
        has_default = each.default is not MISSING or each.default_factory is not MISSING
        if optional and not has_default:
            raise TypeError(f'non-default argument {each.name!r} follows default argument')
        optional = optional or has_default
    names = [f.name for f in fields if f.init]
    title = f'{cls.__qualname__}.__init__()'

    def __init__(self, *args, **keywords):
        if len(args) > len(positional):
            most = len(positional) + 1
            least = 1 + len([
                f for f in positional
                if f.default is MISSING and f.default_factory is MISSING])
            takes = str(most) if least == most else f'from {least} to {most}'
            s = '' if takes == '1' else 's'
            raise TypeError(
                f'{title} takes {takes} positional argument{s} but {len(args) + 1} were given')
        values = {f.name: value for f, value in zip(positional, args)}
        for name, value in keywords.items():
            if name not in names:
                raise TypeError(f'{title} got an unexpected keyword argument {name!r}')
            if name in values:
                raise TypeError(f'{title} got multiple values for argument {name!r}')
            values[name] = value
        missing = []
        for f in fields:
            if f.name in values:
                continue
            if f.default_factory is not MISSING:
                values[f.name] = f.default_factory()
            elif f.default is not MISSING:
                values[f.name] = f.default
            elif f.init:
                missing.append(f)
        if missing:
            kind = 'keyword-only' if missing[0].kw_only else 'positional'
            missing = [f.name for f in missing if f.kw_only == missing[0].kw_only]
            s = '' if len(missing) == 1 else 's'
            raise TypeError(
                f'{title} missing {len(missing)} required {kind} argument{s}: {_listed(missing)}')
        for f in fields:
            if f.name in values:
                object.__setattr__(self, f.name, values[f.name])
        if hasattr(self, '__post_init__'):
            self.__post_init__()
    return __init__


def _make_repr(fields):
    shown = [f.name for f in fields if f.repr]

    def __repr__(self):
        inner = ', '.join(f'{name}={getattr(self, name)!r}' for name in shown)
        return f'{type(self).__qualname__}({inner})'
    return __repr__


def _order(cls, values):
    def compare(test):
        def method(self, other):
            if type(other) is not type(self):
                return NotImplemented
            return test(values(self), values(other))
        return method
    cls.__lt__ = compare(lambda a, b: a < b)
    cls.__le__ = compare(lambda a, b: a <= b)
    cls.__gt__ = compare(lambda a, b: a > b)
    cls.__ge__ = compare(lambda a, b: a >= b)


def _freeze(cls):
    def __setattr__(self, name, value):
        raise FrozenInstanceError(f'cannot assign to field {name!r}')

    def __delattr__(self, name):
        raise FrozenInstanceError(f'cannot delete field {name!r}')
    cls.__setattr__ = __setattr__
    cls.__delattr__ = __delattr__


def dataclass(cls=None, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False):
    if cls is None:
        return lambda cls: dataclass(
            cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
            frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots)
    found = _collect(cls, kw_only)
    fields = list(found.values())
    own = cls.__dict__
    cls.__dataclass_fields__ = found
    compared = [f.name for f in fields if f.compare]

    def values(self):
        return tuple(getattr(self, name) for name in compared)
    if init and '__init__' not in own:
        cls.__init__ = _make_init(cls, fields, frozen)
    if repr and '__repr__' not in own:
        cls.__repr__ = _make_repr(fields)
    if eq and '__eq__' not in own:
        def __eq__(self, other):
            if type(other) is not type(self):
                return NotImplemented
            return values(self) == values(other)
        cls.__eq__ = __eq__
    if order:
        _order(cls, values)
    if frozen:
        _freeze(cls)
    if frozen and eq or unsafe_hash:
        cls.__hash__ = lambda self: hash(values(self))
    elif eq and '__hash__' not in own:
        cls.__hash__ = None
    if match_args and '__match_args__' not in own:
        cls.__match_args__ = tuple(f.name for f in fields if f.init and not f.kw_only)
    return cls


def fields(class_or_instance):
    try:
        return tuple(class_or_instance.__dataclass_fields__.values())
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None


def is_dataclass(obj):
    return hasattr(obj, '__dataclass_fields__')


def _plain(value, make):
    if hasattr(value, '__dataclass_fields__') and not isinstance(value, type):
        return make(value)
    if isinstance(value, (list, tuple)):
        return type(value)([_plain(item, make) for item in value])
    if isinstance(value, dict):
        return {_plain(k, make): _plain(v, make) for k, v in value.items()}
    return value


def _instance(obj, name):
    if not hasattr(obj, '__dataclass_fields__') or isinstance(obj, type):
        raise TypeError(f'{name}() should be called on dataclass instances')


def asdict(obj):
    _instance(obj, 'asdict')
    return {f.name: _plain(getattr(obj, f.name), asdict) for f in fields(obj)}


def astuple(obj):
    _instance(obj, 'astuple')
    return tuple(_plain(getattr(obj, f.name), astuple) for f in fields(obj))


def replace(obj, **changes):
    _instance(obj, 'replace')
    values = {f.name: getattr(obj, f.name) for f in fields(obj) if f.init}
    return type(obj)(**{**values, **changes})
