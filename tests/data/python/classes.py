class Point:
    """A point."""
    count = 0
    def __init__(self, x, y=0):
        self.x = x
        self.y = y
        Point.count += 1
    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5
    def __repr__(self):
        return f'Point({self.x}, {self.y})'
    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)
    def __hash__(self):
        return hash((self.x, self.y))
    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)
    def __lt__(self, other):
        return self.x < other.x
    def __len__(self):
        return 2
    def __getitem__(self, i):
        return (self.x, self.y)[i]
    def __bool__(self):
        return bool(self.x or self.y)
    @property
    def double(self):
        return Point(self.x * 2, self.y * 2)
    @double.setter
    def double(self, value):
        self.x = value / 2
    @staticmethod
    def origin():
        return Point(0, 0)
    @classmethod
    def make(cls, *args):
        return cls(*args)
p = Point(3, 4)
p
p.norm()
p == Point(3, 4), p != Point(3, 4), p == 5
p + Point(1, 1)
p < Point(5), sorted([Point(2), Point(1)])
len(p), p[0], list(p), bool(Point(0)), bool(p)
p.double
p.double = 10
p.x
p.norm = 5
p.norm
Point.origin(), Point.make(1, 2), p.make(7)
Point.count
p.z
p.z = 1
p.z, p.__dict__
del p.z
p.z
Point()
Point(1, 2, 3)
Point.nope
Point.__name__, Point.__doc__, type(p).__name__
{Point(1, 1): 'a'}[Point(1, 1)]
p + 5
p > 5
class Animal:
    def __init__(self, name): self.name = name
    def speak(self): return '...'
    def __str__(self): return f'{self.name} says {self.speak()}'
class Dog(Animal):
    def speak(self): return 'Woof'
class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age
    def speak(self): return super().speak() + '!'
str(Puppy('Rex', 1)), isinstance(Puppy('a', 1), Animal), issubclass(Dog, Animal)
print(Dog('Fido'))
Puppy.__mro__
Puppy('Rex')
class Empty: pass
Empty(1)
Empty().x
class A:
    def who(self): return 'A'
class B(A):
    def who(self): return 'B' + super().who()
class C(A):
    def who(self): return 'C' + super().who()
class D(B, C):
    def who(self): return 'D' + super().who()
D().who()
class Callable:
    def __call__(self, x): return x * 2
Callable()(5)
class Ctx:
    def __enter__(self):
        print('enter')
        return self
    def __exit__(self, kind, value, tb):
        print('exit', kind.__name__ if kind else None)
        return kind is ValueError
with Ctx() as c:
    print('body')
with Ctx():
    raise ValueError('swallowed')
with Ctx():
    raise KeyError('not')
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
list(It()), sum(It())
class Private:
    def __init__(self): self.__x = 1
    def get(self): return self.__x
Private().get(), Private()._Private__x
Private().__x
class MyDict(dict):
    def __missing__(self, key): return key * 2
MyDict()['ab'], MyDict(a=1), len(MyDict(a=1))
class MyList(list):
    def first(self): return self[0]
MyList([5, 6]).first(), MyList([1]) + [2]
class Attr:
    def __getattr__(self, name): return 'no ' + name
Attr().foo
class Eq:
    def __eq__(self, other): return True
hash(Eq())
with 5: pass
class RO:
    @property
    def v(self): return 1
RO().v = 2
x = type('X', (), {'a': 1})
x.a
class Cls:
    items = []
    total: int = 0
Cls.items.append(1)
Cls().items, Cls().total
class Contains:
    def __contains__(self, x): return x == 1
1 in Contains(), 2 in Contains()
class Outer:
    class Inner:
        pass
Outer.Inner.__qualname__
