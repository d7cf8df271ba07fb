def f(a, b): pass
f(1)
f(1, 2, 3)
f(1, 2, c=3)
f(b=1)
f(1, a=2)
len()
len(1, 2)
len(x=1)
[].append()
'a'.upper(1)
{}.get()
{}.get(1, 2, 3)
''.join()
''.join(1, 2)
int('x', 10)
int('9', 8)
int(1.5, 10)
'a'.replace('b')
'a'.replace(1, 2)
'abc'.split(1)
'a'.startswith()
'a'.center('b')
'a'.foo()
[].foo()
(1).foo()
None.foo()
range()
range('a')
range(1, 2, 3, 4)
sorted()
sorted(1)
sorted([1, 2], 5)
min(5)
sum(5)
sum('ab')
enumerate()
zip(1)
map(1)
isinstance(1)
isinstance(1, 'a')
getattr(1)
getattr(1, 2)
ord('')
chr('a')
round('1')
abs(None)
float([])
int({})
list(5)
tuple(5)
set(5)
dict(5)
dict([1, 2])
print(end=5)
input_missing
{}['x']
{'a': {}}['a']['b']
[1, 2][2]
[1, 2]['0']
'abc'[10]
(1,)[5]
1 + None
'a' + 1
1 + 'a'
[] + ()
{} + []
'a' * 2.0
None * 2
'abc' - 'a'
1 < '2'
None > 1
[] < 5
'a' in 5
5 in 'a'
del undefined
import nothing_here
from os_missing import x
raise 'abc'
raise 5
assert 0, 'msg'
1 / 0
5 % 0
2.0 // 0
divmod(5, 0)
int('1' * 3)
f.x
f.x = 1; f.x
(lambda: 1)(2)
(lambda x: x)()
max(1, 'a')
sorted([None, 1])
{**1}
[*1]
f(**{'a': 1, 'b': 2}), f(*(1, 2))
print(*5)
next(5)
hash([])
{1: 2}[[]]
x, y = 1, 2, 3
x, y = [1]
x, y = 5
for a, b in [1]: pass
for a, b in [(1, 2, 3)]: pass
with open_missing: pass
