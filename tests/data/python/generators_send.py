def average():
    total = count = 0
    result = None
    while True:
        value = yield result
        total += value
        count += 1
        result = total / count

a = average()
next(a)
a.send(10)
a.send(20)
a.close()
next(a)
def simple():
    yield 1
    return 'done'

g = simple()
next(g)
try:
    next(g)
except StopIteration as stop:
    print(repr(stop.value))

def outer():
    result = yield from simple()
    print('got', result)
    yield 2

list(outer())
g = simple()
g.send(5)
def cleans():
    try:
        yield 1
        yield 2
    finally:
        print('cleaned')

g = cleans()
next(g)
g.close()
def catches():
    while True:
        try:
            value = yield
            print('value', value)
        except ValueError as error:
            print('caught', error)

g = catches()
next(g)
g.send(1)
g.throw(ValueError('bad'))
g.throw(KeyError('k'))
next(g)
def delegating():
    received = []
    def inner():
        while True:
            item = yield len(received)
            if item is None:
                return received
            received.append(item)
    everything = yield from inner()
    yield everything

g = delegating()
next(g)
g.send('a')
g.send('b')
g.send(None)
def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass

g = stubborn()
next(g)
g.close()
def gen():
    x = yield 1
    print('x is', x)

g = gen()
next(g, 'no')
next(g, 'no')
g.throw(ValueError)
g.throw(3)
def nested():
    with_value = yield
    for i in range(with_value):
        got = yield i
        if got:
            print('got', got)

g = nested()
next(g)
g.send(3)
g.send('hello')
list(g)
