type(1), type('a'), type(None), type([]), type({}), type(()), type(1.5), type(True), type(set()), type(len), type(print)
type(int), type(type), type(range(3)), type(lambda: 1), type(ValueError)
int, str, list
int('42'), int(3.9), int('-5'), int(' 7 '), int('ff', 16), int(True), int('1_000')
float('1.5'), float(2), float('1e3')
bool(''), bool('a'), bool(0), bool([]), bool(None)
str(1), list('ab'), tuple([1, 2]), set(), dict()
bin(10), hex(255), oct(8), bin(-5)
chr(65), ord('A')
range(5), range(1, 5), range(0, 10, 2), list(range(5, 0, -1)), len(range(0, 10, 3)), 4 in range(0, 10, 2)
range(0)
range(3) == range(0, 3)
range(1.5)
range(1, 2, 0)
isinstance(1, int), isinstance(True, int), isinstance('a', (int, str))
hasattr('a', 'upper'), hasattr('a', 'foo'), getattr('a', 'upper')(), getattr('a', 'foo', 1)
callable(print), callable(1)
print('a', 'b', sep=', ')
print()
print('no newline', end='')
print([1, 'a', None])
min(3, 1, 2), max('a', 'b'), min([1], default=5)
sorted([3, 1, 2], reverse=True), sorted('bca')
sum([1, 2, 3]), sum([1, 2], 10)
list(zip([1, 2, 3], ['a', 'b']))
list(zip([1], [1, 2], strict=True))
abs(-1), pow(2, 3), divmod(7, 3), round(3.14159, 2)
hash(1), hash(1.0), hash(True), hash(-1), hash(0.5), hash((1, 2)), hash(2**61 - 1)
id(None) == id(None)
repr('a\n'), ascii('ü')
len('abc'), len([1]), len({}), len(range(3))
next(iter([1]))
next(iter([]))
iter([1, 2]).__next__()
enumerate
slice(1, 2)
[1, 2, 3][slice(0, 2)]
...
NotImplemented
None
_
5
_ + 1
print
len
str.upper('a')
list(map(str.upper, ['a', 'b']))
str.upper(5)
vars(5)
