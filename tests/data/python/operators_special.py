class V:
    def __init__(self, v): self.v = v
    def __repr__(self): return f'V({self.v!r})'
    def __add__(self, o): return V(self.v + (o.v if isinstance(o, V) else o))
    def __radd__(self, o): return V(o + self.v)
    def __sub__(self, o): return NotImplemented
    def __mul__(self, o): return V(self.v * o)
    __rmul__ = __mul__
    def __neg__(self): return V(-self.v)
    def __invert__(self): return 'inverted'
    def __and__(self, o): return ('and', self.v, o)
    def __or__(self, o): return ('or', self.v, o)
    def __ror__(self, o): return ('ror', self.v, o)
    def __iadd__(self, o): self.v += 100; return self
    def __lt__(self, o): return self.v < o.v
    def __le__(self, o): return self.v <= o.v
    def __int__(self): return int(self.v)
    def __float__(self): return float(self.v)
    def __abs__(self): return abs(self.v)
    def __format__(self, spec): return f'<{spec}>'
    def __contains__(self, x): return x == self.v
    def __setitem__(self, k, x): print('set', k, x)
    def __getitem__(self, k): return ('get', k)
    def __delitem__(self, k): print('del', k)
v = V(5)
v + 1, 1 + v, v + v, v * 2, 2 * v, -v, ~v
v - 1
1 - v
v & 1, v | 2, 3 | v
v += 1
v
v < V(200), V(1) <= V(1), V(3) > V(2), max([V(1), V(9)])
int(v), float(v), abs(V(-3)), f'{v:abc}', f'{v}', format(v, 'x')
105 in v, 1 in v
v['a'] = 1
v[1:2], v[0, 1]
del v['a']
sum([V(1), V(2)])
v == v, v == V(105)
v ** 2
v > 5
+v
class Eq:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return hash(self.n)
Eq(1) == Eq(1), Eq(1) != Eq(1), Eq(1) in [Eq(1)], len({Eq(1), Eq(1), Eq(2)})
{Eq(1): 'a'}[Eq(1)], [Eq(2)].index(Eq(2))
class NoBool:
    def __bool__(self): return 5
bool(NoBool())
class NegLen:
    def __len__(self): return -1
len(NegLen())
class BadStr:
    def __str__(self): return 5
str(BadStr())
class S:
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
S(), str(S()), [S()], f'{S()} {S()!r}', '%s %r' % (S(), S())
print(S())
