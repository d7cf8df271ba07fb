x = 1
def f():
    x = 2
    return x
f(), x
def g():
    return x
g()
def h():
    x += 1
h()
def k():
    print(q)
k()
class A:
    x = 10
    y = x + 1
    def m(self): return x
A.y, A().m()
def outer():
    y = 1
    class B:
        z = y
        def get(self): return y
    return B.z, B().get()
outer()
[x for x in 'ab']
x
def param(x): x = x + 1; return x
param(5), x
del x
g()
def d():
    v = 1
    del v
    return v
d()
def loopvar():
    for i in range(3): pass
    return i
loopvar()
def unbound():
    for i in []: pass
    return i
unbound()
try:
    raise ValueError('a')
except ValueError as e:
    pass
e
def shadow_builtin():
    len = lambda x: 'mine'
    return len([])
shadow_builtin(), len([])
list = [1]
list
list('a')
del list
list('a')
def nested():
    a = 1
    def in1():
        nonlocal a
        a = 2
        def in2():
            nonlocal a
            a = 3
        in2()
    in1()
    return a
nested()
def new_global():
    global created
    created = 'yes'
new_global()
created
def walrus():
    if (n := 10) > 5: return n
walrus()
def default_scope(a=1):
    def inner(b=a): return b
    return inner()
default_scope(7)
