def gen():
    yield 1
    yield 2
list(gen())
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
list(count(4)), sum(count(5))
def evens(items):
    for x in items:
        if x % 2 == 0:
            yield x
list(evens(range(7)))
def chain(*its):
    for it in its:
        yield from it
list(chain([1], 'ab'))
def with_try():
    try:
        yield 1
        raise ValueError('x')
    except ValueError as e:
        yield str(e)
    finally:
        yield 'fin'
list(with_try())
def infinite():
    n = 0
    while True:
        yield n
        n += 1
g = infinite()
[next(g) for _ in range(3)]
def early():
    yield 1
    return
    yield 2
list(early())
for x in gen(): print(x)
a, b = gen()
a, b
def nested():
    for i in range(3):
        for j in range(3):
            if j == 2: break
            if i == 1: continue
            yield i, j
list(nested())
def bad():
    yield 1
    1 / 0
list(bad())
def uses_with():
    class C:
        def __enter__(self): print('in'); return 5
        def __exit__(self, *a): print('out', a[0] is None)
    with C() as v:
        yield v
    yield 'after'
list(uses_with())
def loop_else():
    for i in range(2):
        yield i
    else:
        yield 'else'
list(loop_else())
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
list(tree(4))
def stops():
    yield 1
    raise StopIteration
list(stops())
next(gen()), next(iter([5]))
squares = (n * n for n in count(4))
list(squares), list(squares)
def cond(flag):
    if flag:
        yield 'yes'
    else:
        yield 'no'
list(cond(1)), list(cond(0))
from itertools import islice, groupby, chain as ch, count as ct, product, combinations, permutations, accumulate
list(islice(ct(5), 3)), list(ch([1], [2])), list(ch.from_iterable([[1], [2]]))
[(k, list(g)) for k, g in groupby([1, 1, 2])]
list(product('ab', [1, 2])), list(combinations([1, 2, 3], 2)), list(permutations([1, 2]))
list(accumulate([1, 2, 3]))
