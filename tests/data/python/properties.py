class T:
    def __init__(self, c): self._c = c
    @property
    def f(self):
        """Fahrenheit."""
        return self._c * 9 / 5 + 32
    @f.setter
    def f(self, value): self._c = (value - 32) * 5 / 9
    @f.deleter
    def f(self): print('deleted'); self._c = None
    @property
    def ro(self): return 'ro'
    @property
    def bad(self): return self.nothing
t = T(100)
t.f
t.f = 32
t._c
del t.f
t._c
t.ro = 5
del t.ro
t.bad
hasattr(t, 'bad'), hasattr(t, 'ro'), getattr(t, 'bad', 'dflt')
t.new = 5
t.new
vars(T(1))
setattr(t, 'dyn', 7); t.dyn
delattr(t, 'dyn')
t.dyn
del t.dyn
class W:
    def __setattr__(self, name, value):
        print('setting', name)
        super().__setattr__(name, value)
    def __getattr__(self, name):
        if name.startswith('x'): return name * 2
        raise AttributeError(f'no {name}')
w = W()
w.a = 1
w.a, w.xy
w.zz
class D:
    def __get__(self, obj, cls): return 'got'
    def __set__(self, obj, value): print('set', value)
class UsesD: d = D()
UsesD().d
UsesD().d = 5
class CM:
    n = 0
    @classmethod
    def inc(cls): cls.n += 1; return cls.n
CM.inc(), CM().inc(), CM.n
class SM:
    @staticmethod
    def f(a): return a
    g = staticmethod(lambda x: x * 2)
SM.f(1), SM().f(2), SM.g(3)
class P2:
    x = property(lambda self: 5)
P2().x
T.f is T.f
