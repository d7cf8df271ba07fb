def attrgetter(*names):
    def one(value, name):
        for part in name.split('.'):
            value = getattr(value, part)
        return value

    def get(value):
        if len(names) == 1:
            return one(value, names[0])
        return tuple([one(value, name) for name in names])
    return get


def itemgetter(*keys):
    def get(value):
        if len(keys) == 1:
            return value[keys[0]]
        return tuple([value[key] for key in keys])
    return get


def methodcaller(name, *args, **keywords):
    return lambda value: getattr(value, name)(*args, **keywords)


add = lambda a, b: a + b
sub = lambda a, b: a - b
mul = lambda a, b: a * b
truediv = lambda a, b: a / b
floordiv = lambda a, b: a // b
mod = lambda a, b: a % b
pow = lambda a, b: a ** b
neg = lambda a: -a
eq = lambda a, b: a == b
ne = lambda a, b: a != b
lt = lambda a, b: a < b
le = lambda a, b: a <= b
gt = lambda a, b: a > b
ge = lambda a, b: a >= b
and_ = lambda a, b: a & b
or_ = lambda a, b: a | b
xor = lambda a, b: a ^ b
not_ = lambda a: not a
contains = lambda a, b: b in a
getitem = lambda a, b: a[b]
