for i in range(3): print(i)
for i in range(3):
    if i == 1: continue
    print(i)
else:
    print('done')
for i in range(5):
    if i == 2:
        break
else:
    print('not printed')
n = 3
while n:
    n -= 1
    print(n)
else:
    print('end')
if n: print('a')
elif n == 0: print('b')
else: print('c')
'yes' if n else 'no'
for a, b in [(1, 2), (3, 4)]: print(a + b)
for i, (a, b) in enumerate([(1, 2)]): print(i, a, b)
for x in []: pass
i
0 or 'default', 1 and 2, not 1, None or 0 or []
1 and 0 or 5
(y := 5) + y
y
[z := i for i in range(3)]
z
x = 1; y = 2; x + y
pass
assert True
assert False
assert 1 == 2, 'numbers differ'
assert 1 == 2, [1]
for i in range(2):
    for j in range(2):
        i, j
while True:
    break
del x
x
5 if True else 1/0
1 == 1 == 1
1 is 1, None is None, [] is []
not []
x = [1, 2, 3]
x[0] += 5
x
i = 5
i += 1; i -= 2; i *= 3; i /= 4; i //= 1; i **= 2; i %= 5
i
a = b = c = 0
a, b, c
