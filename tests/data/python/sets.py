{3, 1, 2}
{1, 2} | {2, 3}, {1, 2} & {2, 3}, {1, 2} - {2, 3}, {1, 2} ^ {2, 3}
set(), frozenset(), frozenset([1, 2]), set([1, 1])
s = {10, 5, 8, 100, 33, 1}
s
s.add(7)
s.discard(99)
s.remove(5)
s
s.remove(99)
len(s), 7 in s
{1, 2} <= {1, 2, 3}, {1, 2} < {1, 2}, {1, 2, 3} >= {1}, {1, 2} == {2, 1}
{1, 2}.issubset([1, 2, 3]), {1}.isdisjoint({2}), {1, 2}.union([3], [4])
{1, 2}.intersection([2]), {1, 2}.difference([2])
s.update([1, 2])
sorted(s)
{x % 3 for x in range(10)}
set(range(20))
{n * 7 for n in range(12)}
{-1, -2, 0}
set('a')
set([1.5, 2.0])
{True, 1, 1.0}
{1}.foo
frozenset([1]).add(2)
set(5)
{(1, 2), (1, 2)}
{1, 2} + {3}
set([3, 1]).pop()
set().pop()
a = {1, 2}
b = a
b |= {3}
a
a -= {1}
a, b is a
{x * x for x in range(30)}
{5, 'a'} == {'a', 5}
{2**40, 1, 2**33}
