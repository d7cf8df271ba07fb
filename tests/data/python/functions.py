def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
f(1, c=3)
f(1, 2, 3, 4, c=5, e=6)
f()
f(1)
f(1, 2, c=3, a=1)
def g(x): return x
g()
g(1, 2)
g(1, y=2)
g(x=1, **{'x': 2})
def h(a, b, c): pass
h()
h(1)
h(1, 2, 3, 4)
def k(a=1, b=2): pass
k(1, 2, 3)
def no(): pass
no(1)
no(a=1)
def pos(a, /, b): return a, b
pos(1, b=2)
pos(a=1, b=2)
def kwonly(*, a, b): pass
kwonly()
kwonly(1)
kwonly(1, a=2, b=3)
args = [1, 2]
f(*args, c=1)
f(*[1], *[2, 3], **{'c': 1}, **{'z': 2})
f(*5)
f(**5)
def default(x, acc=[]):
    acc.append(x)
    return acc
default(1)
default(2)
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
c = counter()
c(), c(), c()
x = 10
def read(): return x
def write():
    global x
    x = 20
write()
read()
def local():
    print(zz)
    zz = 1
local()
(lambda a, b=2: a + b)(1)
fs = [lambda: i for i in range(3)]
[f() for f in fs]
def deco(fn):
    def wrapper(*a, **k):
        print('before')
        return fn(*a, **k)
    return wrapper
@deco
def hello(name):
    return 'hi ' + name
hello('x')
def fact(n): return 1 if n <= 1 else n * fact(n - 1)
fact(10)
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)
[fib(n) for n in range(12)]
def doc():
    """The doc."""
doc.__doc__, doc.__name__, doc.__qualname__
def annotated(a: int, b: str = 'x') -> bool: return True
annotated(1)
def multi():
    return 1, 2
a, b = multi()
a, b
def early(x):
    for i in range(10):
        if i == x:
            return i
print(early(3), early(20))
callable(fact), callable(5)
def outer():
    def inner(): return undefined_name
    return inner()
outer()
def unbound():
    if False:
        q = 1
    def use(): return q
    return use()
unbound()
