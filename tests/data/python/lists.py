a = [3, 1, 2]
a.append(4)
a
a.extend([5, 6])
a.insert(0, 9)
a
a.pop(), a.pop(0)
a
a.remove(1)
a
a.index(2), a.count(2)
a.sort()
a
a.sort(reverse=True)
a
a.reverse()
a
sorted(a, key=lambda x: -x)
a[0], a[-1], a[1:3], a[::-1]
a[0] = 100
a[1:2] = [7, 8, 9]
a
del a[0]
del a[1:3]
a
a[::2] = [0, 0]
a
b = a
b is a, b == a, a[:] is a
b.append(1)
a
c = a.copy()
c.clear()
c, a
[1, 2] + [3], [1] * 3
[1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 0]
2 in [1, 2], 5 not in [1]
list('abc'), list(range(3)), list({'a': 1})
[[]] * 2
nested = [1, [2, [3]]]
nested
nested.append(nested)
nested
a += (1, 2)
a
x, y, *z = [1, 2, 3, 4]
x, y, z
*x, y = 'abc'
x, y
x, y = [1]
x, y = [1, 2, 3]
x, *y, z = [1]
x, y = 5
(a, b), c = (1, 2), 3
a, b, c
a = b = []
a is b
any([]), all([]), any([0, 1]), all([1, 0])
sum([1, 2.5]), sum([[1], [2]], []), min([3, 1]), max('abc'), max([1, 2], key=lambda x: -x), max([], default=0)
list(reversed([1, 2])), list(zip([1, 2], 'ab')), list(enumerate('ab', 1))
list(map(str, [1, 2])), list(filter(None, [0, 1, 2]))
list(map(lambda x, y: x + y, [1, 2], [3, 4]))
[1, 2, 3][5:]
[1, 2, 3][::0]
[1].insert('a', 1)
sorted(['b', 'A', 'c']), sorted(['b', 'A', 'c'], key=str.lower)
sorted([(2, 'a'), (1, 'b')])
