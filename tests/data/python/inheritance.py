class A:
    tag = 'A'
    def __init__(self): self.log = ['A']
    def hello(self): return 'hello ' + self.tag
    @classmethod
    def create(cls): return cls()
    @staticmethod
    def util(x): return x + 1
    @property
    def loud(self): return self.hello().upper()
class B(A):
    tag = 'B'
    def __init__(self):
        super().__init__()
        self.log.append('B')
class C(B):
    def hello(self): return super().hello() + '!'
    @property
    def loud(self): return super().loud + '?'
    @classmethod
    def create(cls):
        obj = super().create()
        obj.made = True
        return obj
A().hello(), B().hello(), C().hello(), C().loud
C().log, C.create().made, C.util(1), type(C.create()).__name__
isinstance(C(), A), issubclass(C, (int, A)), C.__bases__, [k.__name__ for k in C.__mro__]
A.hello(B())
super(C, C()).hello()
class Mixin:
    def extra(self): return 'mixed ' + self.tag
class D(Mixin, C): pass
D().extra(), D.mro()
class X(A, B): pass
class Base:
    def run(self): raise NotImplementedError
Base().run()
class Impl(Base):
    def run(self): return 'ok'
Impl().run()
class E1(Exception): pass
class E2(E1):
    def __init__(self, a, b):
        super().__init__(f'{a}-{b}')
        self.a = a
try:
    raise E2(1, 2)
except E1 as e:
    print(type(e).__name__, e, e.a, e.args)
class E3(ValueError):
    default = 'standard text'
    def __str__(self): return self.default
raise E3
class MyStr(str):
    def shout(self): return self.upper() + '!'
MyStr('a').shout(), MyStr('a') + 'b', len(MyStr('abc')), MyStr('x') == 'x'
class MyInt(int): pass
MyInt(5) + 1, MyInt('7') * 2, isinstance(MyInt(1), int)
class Stack(list):
    def push(self, x): self.append(x); return self
Stack([1]).push(2), len(Stack()), Stack([3, 1])[0]
class Defaults(dict):
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
        self['x'] = 1
Defaults(a=2), Defaults({'b': 3})['x']
class Slots:
    __slots__ = ('a',)
    def __init__(self): self.a = 1
Slots().a
A().missing
A.missing
A.hello()
