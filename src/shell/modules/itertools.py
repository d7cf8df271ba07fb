def count(start=0, step=1):
    while True:
        yield start
        start += step


def cycle(iterable):
    items = []
    for item in iterable:
        yield item
        items.append(item)
    while items:
        for item in items:
            yield item


def repeat(item, times=None):
    if times is None:
        while True:
            yield item
    for _ in range(times):
        yield item


def _chain(iterables):
    for iterable in iterables:
        for item in iterable:
            yield item


def chain(*iterables):
    return _chain(iterables)


chain.from_iterable = _chain


def islice(iterable, *bounds):
    limits = slice(*bounds)
    start, stop, step = limits.start or 0, limits.stop, limits.step or 1
    if stop is not None and stop <= start:
        return
    at, wanted = 0, start
    for item in iterable:
        if at == wanted:
            yield item
            wanted += step
        at += 1
        if stop is not None and at >= stop:
            return


def groupby(iterable, key=None):
    group, current, begun = [], None, False
    for item in iterable:
        value = item if key is None else key(item)
        if begun and value != current:
            yield current, iter(group)
            group = []
        group.append(item)
        current, begun = value, True
    if begun:
        yield current, iter(group)


def takewhile(test, iterable):
    for item in iterable:
        if not test(item):
            return
        yield item


def dropwhile(test, iterable):
    dropping = True
    for item in iterable:
        if dropping and test(item):
            continue
        dropping = False
        yield item


def filterfalse(test, iterable):
    for item in iterable:
        if not (item if test is None else test(item)):
            yield item


def starmap(function, iterable):
    for args in iterable:
        yield function(*args)


def compress(data, selectors):
    for item, chosen in zip(data, selectors):
        if chosen:
            yield item


def accumulate(iterable, function=None, *, initial=None):
    total, begun = initial, initial is not None
    if begun:
        yield total
    for item in iterable:
        if not begun:
            total, begun = item, True
        elif function is None:
            total = total + item
        else:
            total = function(total, item)
        yield total


def pairwise(iterable):
    previous, begun = None, False
    for item in iterable:
        if begun:
            yield previous, item
        previous, begun = item, True


def zip_longest(*iterables, fillvalue=None):
    rows = [list(iterable) for iterable in iterables]
    for at in range(max([len(row) for row in rows], default=0)):
        yield tuple([row[at] if at < len(row) else fillvalue for row in rows])


def product(*iterables, repeat=1):
    pools = [tuple(pool) for pool in iterables] * repeat
    rows = [[]]
    for pool in pools:
        rows = [row + [item] for row in rows for item in pool]
    for row in rows:
        yield tuple(row)


def permutations(iterable, r=None):
    pool = tuple(iterable)
    size = len(pool) if r is None else r

    def grow(chosen):
        if len(chosen) == size:
            yield tuple([pool[at] for at in chosen])
            return
        for at in range(len(pool)):
            if at not in chosen:
                yield from grow(chosen + [at])
    yield from grow([])


def combinations(iterable, r):
    pool = tuple(iterable)

    def grow(start, chosen):
        if len(chosen) == r:
            yield tuple(chosen)
            return
        for at in range(start, len(pool)):
            yield from grow(at + 1, chosen + [pool[at]])
    yield from grow(0, [])
