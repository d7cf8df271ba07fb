a, b = 1, 2
a, b = b, a
a, b
(a, b), [c, d] = (1, 2), (3, 4)
a, b, c, d
a, *b = 'xyz'
a, b
*a, = [1, 2]
a
a, b = {'x': 1, 'y': 2}
a, b
a, b = 'abc'
a, b, c = 'ab'
a, b = None
a, (b, c) = 1, (2, 3)
for k, (x, y) in {'p': (1, 2)}.items(): print(k, x, y)
d = {}
d['a'], d['b'] = 1, 2
d
class O: pass
o = O()
o.x, o.y = 5, 6
o.x, o.y
first, *rest = range(4)
first, rest
first, *middle, last = [1, 2]
first, middle, last
a = b, c = 1, 2
a, b, c
[a, b] = (x for x in [7, 8])
a, b
a, b = iter([1])
print(*'abc')
x = 1, 
x
(x) = 5
x
a: int = 5
a
b: str
def swap(x, y): return y, x
swap(*swap(1, 2))
