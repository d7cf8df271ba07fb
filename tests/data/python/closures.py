def make(n):
    def add(x): return x + n
    return add
add5 = make(5)
add5(1), make(1)(1)
def counter():
    count = 0
    def up(by=1):
        nonlocal count
        count += by
        return count
    def get(): return count
    return up, get
up, get = counter()
up(), up(5), get()
def outer():
    x = 1
    def middle():
        def inner(): return x
        return inner
    return middle
outer()()()
fs = []
for i in range(3): fs.append(lambda: i)
[f() for f in fs]
fs = [lambda i=i: i for i in range(3)]
[f() for f in fs]
def g():
    fs = [lambda: j for j in range(3)]
    return [f() for f in fs]
g()
def h():
    return [[lambda: (i, j) for j in range(2)] for i in range(2)]
[f() for row in h() for f in row]
total = 0
def add(n):
    global total
    total += n
add(5); add(6)
total
def shadow():
    total = 1
    return total
shadow(), total
def recursive(n):
    def inner(k): return 1 if k == 0 else k * inner(k - 1)
    return inner(n)
recursive(5)
def memo(f):
    seen = {}
    def wrapper(n):
        if n not in seen: seen[n] = f(n)
        return seen[n]
    return wrapper
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
fib(50)
def decorator(tag):
    def wrap(f):
        def inner(*a): return f'<{tag}>{f(*a)}</{tag}>'
        return inner
    return wrap
@decorator('b')
@decorator('i')
def hello(): return 'hi'
hello()
compose = lambda *fs: lambda x: [x := f(x) for f in fs][-1]
compose(lambda x: x + 1, lambda x: x * 2)(3)
def late():
    def use(): return value
    value = 10
    return use()
late()
def gen_closure(k): return (x * k for x in range(3))
list(gen_closure(5))
class K:
    n = 5
    def get(self): return n
K().get()
n = 'global'
K().get()
