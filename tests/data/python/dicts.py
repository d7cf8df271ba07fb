d = {'a': 1, 'b': 2}
d
d['c'] = 3
d['a'], d.get('z'), d.get('z', 0)
d.keys(), d.values(), d.items()
list(d), len(d), 'a' in d, 'z' in d
d.pop('a')
d
d.setdefault('x', []).append(1)
d
d.update({'b': 5}, y=6)
d
d.popitem()
del d['b']
d
for k, v in d.items(): print(k, v)
{**d, 'z': 1}
d | {'q': 1}
d == {'c': 3, 'x': [1]}
dict(a=1, b=2), dict([('a', 1)]), dict(zip('ab', [1, 2]))
dict.fromkeys(['a', 'b']), dict.fromkeys('ab', 0)
{k: v for k, v in [('a', 1)]}
{1: 'int', 1.0: 'float', True: 'bool'}
{(1, 2): 3}
d.copy() == d
sorted(d.items(), key=lambda kv: str(kv[1]))
max({'a': 1, 'b': 3}, key={'a': 1, 'b': 3}.get)
d['nope']
d.pop('nope')
d.pop('nope', None)
d.popitem().foo
{}.popitem()
dict([1])
dict([(1, 2, 3)])
dict(5)
d.clear()
d
e = {}
e['self'] = e
e
for k in {'a': 1}: print(k)
a = {'x': 1}
for k in a: a[k + 'y'] = 1
list({'b': 1, 'a': 2}.values())
{'a': {'b': [1, (2,)]}}
len({}), bool({}), bool({1: 1})
d1 = {'a': 1}; d2 = d1; d2['b'] = 2; d1
{'a': 1}.keys() & {'a': 2, 'b': 3}.keys()
reversed({'a': 1})  is None
list(reversed({'a': 1, 'b': 2}))
