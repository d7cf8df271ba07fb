class M:
    def __init__(self, name, swallow=False): self.name = name; self.swallow = swallow
    def __enter__(self): print('enter', self.name); return self.name
    def __exit__(self, kind, value, tb): print('exit', self.name, kind and kind.__name__, value); return self.swallow
with M('a') as x: print(x)
with M('a') as x, M('b') as y: print(x, y)
with M('a'): 1 / 0
with M('a', True): 1 / 0
with M('outer', True), M('inner'): raise ValueError('v')
def f():
    with M('f'):
        return 5
f()
for i in range(3):
    with M(i):
        if i == 1: break
with M('x') as (a, b): pass
with M('xy') as (a, b): a, b
class NoExit:
    def __enter__(self): pass
with NoExit(): pass
with M('t'):
    try:
        raise KeyError('k')
    except KeyError:
        print('inside')
class Raises:
    def __enter__(self): return self
    def __exit__(self, *a): raise RuntimeError('from exit')
with Raises(): pass
with Raises(): 1 / 0
class BadEnter:
    def __enter__(self): raise ValueError('no entry')
    def __exit__(self, *a): print('never')
with BadEnter(): pass
