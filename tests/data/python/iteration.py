it = iter([1, 2, 3])
next(it), next(it), next(it), next(it, 'end')
next(it)
z = zip([1, 2], 'ab')
next(z), list(z), list(z)
m = map(lambda x: x * 2, [1, 2])
next(m), list(m)
e = enumerate('ab')
next(e), dict(e)
list(reversed('abc')), list(reversed(range(3))), list(reversed((1, 2)))
list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(None, ['', 'a']))
for i, (a, b) in enumerate(zip([1, 2], [3, 4]), start=1): print(i, a, b)
list(zip()), list(zip([1])), list(zip([1, 2], [3]))
reversed({1})
list(map(int, '123')), list(map(max, [1, 5], [3, 2]))
max(map(len, ['a', 'bb'])), sum(map(int, ['1', '2']))
iter(iter([1])) is not None
list(range(3, 0, -1)), list(range(0)), list(range(-3, 3, 2))
sum(range(101)), len(range(1, 100, 7)), 5 in range(0, 10, 5), range(5).index(3)
for c in 'ab': print(c)
for k in {'a': 1}: print(k)
for x in (1, 'a', None): print(x)
for x in {3: 1}.items(): print(x)
for b in b'ab': print(b)
it = iter('ab')
for x in it: print(x, next(it, None))
l = [1, 2, 3]
for x in l:
    if x == 2: l.remove(x)
l
all(isinstance(x, int) for x in [1, 2]), any(x is None for x in [1, None])
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
list(Seq()), 20 in Seq()
class Sized:
    def __len__(self): return 3
len(Sized()), bool(Sized())
class BadIter:
    def __iter__(self): return 5
iter(BadIter())
class Bad: pass
for x in Bad(): pass
a, b = zip(*[(1, 'x'), (2, 'y')])
a, b
[*zip('ab', range(2))]
sorted('hello'), sorted({'b': 1, 'a': 2}), sorted([3, 1], reverse=True), sorted(['10', '9'], key=int)
min('hello'), max(3, 7, 5), min({'b': 1, 'a': 2}), max([(1, 'a'), (1, 'b')])
min([1], [0]), max('abc', 'abd'), max([], default=None)
list(enumerate(['a'], 5))
