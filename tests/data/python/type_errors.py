1 + 'a'
'a' + 1
[1] + 'a'
(1,) + [2]
None + 1
{} + {}
'a' * 'b'
[1] * [2]
'a' - 'b'
-'a'
+[1]
~1.5
1 < 'a'
[1] < 1
None < None
{} < {}
len(5)
5()
'abc'()
None.foo
(5).foo
'abc'.foo
[].foo
{}.foo
(1, 2).foo
5[0]
None[0]
x = 5
x[0] = 1
del x[0]
'abc'[0] = 'x'
(1, 2)[0] = 3
for i in 5: pass
list(None)
iter(5)
next([1])
hash([])
hash({})
{[]: 1}
{[1], 2}
int([])
int('abc')
int('1.5')
float('abc')
int(None)
'abc'['a']
[1]['a']
(1,)['a']
isinstance(1, 1)
abs('a')
round('a')
sum(['a'])
max()
max([])
min([])
sorted(5)
sorted([1, 'a'])
x += 'a'
y
y += 1
del y
[].append()
[].append(1, 2)
[].pop()
[1].pop(5)
{}.pop('a')
{}['a']
{}[1]
{}[(1, 2)]
[].index(1)
[].remove(1)
(1,).index(2)
'abc'.index('z')
[][0]
()[0]
''[0]
range(3)[5]
setattr(5, 'a', 1)
getattr(5, 'a')
chr(-1)
ord('ab')
ord(5)
5 in 5
1 in 'abc'
'%d' % 'a'
'%s %s' % (1,)
'%s' % (1, 2)
print(1, foo=2)
