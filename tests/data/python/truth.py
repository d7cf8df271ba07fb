bool([]), bool(()), bool({}), bool(set()), bool(''), bool(0), bool(0.0), bool(None), bool(range(0))
bool([0]), bool('0'), bool(-1), bool(0.1), bool({0}), bool(print)
not None, not 1, not '', not not []
1 and 2, 0 and 2, 1 or 2, 0 or 2, '' or 'x', None and 1
True == 1, False == 0, True is 1 == True
True + 1, sum([True, False, True]), [10, 20][True]
1 if [] else 2
1 < 2 < 3, 3 > 2 > 2, 1 == 1.0 != 2
'a' < 'B', 'a' < 'b' <= 'b'
[] == [], [] is [], () is ()
None == 0, None is None
1 in [1.0], True in [1]
'' in 'abc', 'bc' in 'abc'
isinstance(True, int), type(True) == bool, type(True) is int
any('abc'), all(''), any([]), all([None])
def f():
    print('called')
    return True
False and f()
True or f()
f() and f()
x = None
x is None, x is not None, x == None
x or 'default'
if not x: print('nothing')
(1, 2) == [1, 2], {1: 2} == {1: 2.0}, {1} == {1.0}
'1' == 1
float('nan') == float('nan')
[1, [2]] == [1, [2]], (1, 'a') < (1, 'b')
