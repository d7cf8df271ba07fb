if (n := len('hello')) > 3:
    print(n)

[y := 1, y ** 2]
[last := x for x in range(3)]
last
while (n := n - 1) > 3:
    print(n)

name = 'Ann'
f'{name!r:>8}|{f"{name}!":^9}|{3.14159:.2f}'
width = 6
f'{name:{width}}|{name:>{width}}'
f'{name=}, {1 + 1=}'
f"{'nested ' + f'{1 + 1}'}"
f'{{literal}} {name.upper()}'
f'{[i * 2 for i in range(3)]}'
f'{1000000:,} {0.256:.1%} {255:#x}'
def twice(function):
    def inner(*args, **keywords):
        return function(*args, **keywords) * 2
    return inner

@twice
def greet(name):
    return f'hi {name} '

greet('you')
def repeat(times):
    def decorate(function):
        def inner(*args):
            return [function(*args) for _ in range(times)]
        return inner
    return decorate

@repeat(3)
@twice
def one():
    return 1

one()
def f(a, /, b, *, c=3):
    return a, b, c

f(1, b=2)
f(1, 2, c=4)
f(a=1, b=2)
x, y = 1, 2
x, y = y, x
x, y
a = b, c = 3, 4
a, b, c
first, *middle, last = range(5)
middle
numbers = [5, 3, 8]
numbers[0], numbers[1] = numbers[1], numbers[0]
numbers
(x, y), z = (1, 2), 3
x, y, z
i = 0
i, numbers[i] = 2, 9
numbers
class Meter:
    total = 0
    def __init__(self, n):
        self.n = n
        Meter.total += n
    def __setattr__(self, name, value):
        print('set', name)
        super().__setattr__(name, value)

m = Meter(3)
m.n += 1
m.n, Meter.total
def count(n):
    total = 0
    for i in range(n):
        total += i
    else:
        total = -total
    return total

count(5)
len = lambda x: 'mine'
len([1])
del len
len([1])
def uses_global():
    return undefined_yet

undefined_yet = 1
uses_global()
del undefined_yet
uses_global()
class A:
    def who(self):
        return 'A'

a = A()
a.who()
A.who = lambda self: 'patched'
a.who()
a.who = lambda: 'own'
a.who()
del a.who
a.who()
A.x = property(lambda self: 7)
a.x
for p in (A(), 3, 'x'):
    print(hasattr(p, 'who'))

for thing in ([1], {'a'}, 'xy'):
    print(thing.copy() if hasattr(thing, 'copy') else thing.upper())
