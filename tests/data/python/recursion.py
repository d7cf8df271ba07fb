def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
depth(50)
def fact(n):
    if n == 0:
        return 1
    return n * fact(n - 1)
fact(15)
def flatten(x): return [z for y in x for z in (flatten(y) if isinstance(y, list) else [y])]
flatten([1, [2, [3, [4]]]])
def hanoi(n, a, b, c): return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
hanoi(6, 'a', 'b', 'c')
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
even(10), odd(7)
def walk(tree):
    for node, children in tree.items():
        yield node
        yield from walk(children)
list(walk({'a': {'b': {}, 'c': {'d': {}}}}))
l = []
l.append(l)
l
l == l
d = {}
d['d'] = d
d
t = ([],)
t[0].append(t)
t
def f(): return f()
try: f()
except RecursionError as e: print('RecursionError')
