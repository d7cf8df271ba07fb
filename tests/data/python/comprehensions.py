[x for x in range(5)]
[x * y for x in range(3) for y in range(2)]
[x for x in range(10) if x % 2 if x > 3]
{x: x ** 2 for x in range(3)}
{x for x in 'aab' if x == 'a'}
[[j for j in range(i)] for i in range(3)]
[(i, c) for i, c in enumerate('ab')]
sum(x for x in range(5))
list(x for x in range(3))
max(len(w) for w in ['a', 'bbb'])
any(x > 2 for x in [1, 2, 3]), all(x > 0 for x in [1, 2])
x = 'outer'
[x for x in range(2)]
x
[y for y in undefined]
[x.foo for x in [1]]
dict((k, v) for k, v in [('a', 1)])
g = (x for x in [1, 2])
next(g), next(g)
next(g)
next(g, 'default')
[a for a, *b in [(1, 2), (3, 4, 5)]]
names = ['Ada', 'Bob']
', '.join(n.lower() for n in names)
[n if n > 1 else -n for n in [1, 2]]
sorted((v, k) for k, v in {'a': 2, 'b': 1}.items())
def f(n): return [i + n for i in range(3)]
f(10)
fs = [lambda y, x=x: x + y for x in range(3)]
[f(10) for f in fs]
[lambda: v for v in range(2)][0]()
list(zip(*[(1, 2), (3, 4)]))
[*range(3), *'ab'], (*[1], 2), {*[1, 2], 3}
print(*[1, 2, 3], sep='-', end='!\n')
[w for line in ['a b', 'c'] for w in line.split()]
matrix = [[1, 2], [3, 4]]
[[row[i] for row in matrix] for i in range(2)]
tuple(i for i in range(3)), set(i for i in range(3))
[i for i in range(3) for i in range(2)]
