b'abc', b'\x00', b"it's", bytes(3), bytes([65, 66]), bytes('é', 'utf-8')
b'abc'.decode(), 'é'.encode(), 'é'.encode('utf-8').hex()
b'ab' + b'cd', b'ab' * 2, len(b'abc'), b'abc'[0], b'a' in b'abc', list(b'ab')
b'a' == 'a', b'a' == b'a'
b'a' + 'a'
b'\xff'.decode()
b'a' < b'b'
bytes('a')
...
Ellipsis
type(...), type(NotImplemented)
(1,), (), (1, 2), ((),)
tuple('ab') + (1,), (1, 2) * 2, (1, 2, 1).count(1), (1, 2).index(2)
hash(()) == hash(()), hash('a') == hash('a'), {(1, 2): 3}[1, 2]
x = 5; y = 6; print(x, y); x * y
if True: 1; 2
for i in range(2): i; i * 10
def f(): 5
f()
'a'; 'b'
None
[None]
_
(lambda *a, **k: (a, k))(1, b=2)
print(print('x'))
print(1, 2, sep=''), print('a', end='')
