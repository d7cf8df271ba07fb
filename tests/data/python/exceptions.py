raise ValueError('bad')
raise ValueError
raise ValueError()
raise ValueError('a', 1)
raise KeyError('k')
raise Exception('x') from None
try:
    1 / 0
except ZeroDivisionError as e:
    print('caught', e, type(e).__name__, e.args)
e
try:
    int('x')
except (TypeError, ValueError) as e:
    print(repr(e))
try:
    pass
except Exception:
    print('no')
else:
    print('else')
finally:
    print('finally')
try:
    try:
        1 / 0
    finally:
        print('inner')
except Exception as e:
    print('outer', e)
def f():
    try:
        return 'try'
    finally:
        print('cleanup')
f()
def g():
    try:
        return 1
    finally:
        return 2
g()
class MyError(Exception):
    pass
raise MyError('mine')
raise MyError
class Coded(Exception):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code
try:
    raise Coded(5, 'five')
except Coded as e:
    print(e.code, e, e.args)
class Shown(Exception):
    def __str__(self):
        return 'shown!'
raise Shown(1)
try:
    raise MyError('a')
except MyError:
    try:
        raise ValueError('b')
    except ValueError as e:
        print(repr(e.__context__), e.__cause__)
try:
    try:
        {}['a']
    except KeyError as e:
        raise ValueError('wrapped') from e
except ValueError as e:
    print(repr(e.__cause__))
try:
    raise TypeError('t')
except ValueError:
    pass
raise
raise 5
raise 'text'
for i in range(3):
    try:
        if i == 1: continue
        if i == 2: break
    finally:
        print('f', i)
try:
    undefined
except NameError as e:
    print(e)
isinstance(ValueError('x'), Exception), issubclass(KeyError, LookupError)
ValueError('x'), KeyError('k'), Exception(), Exception(1, 2)
str(KeyError('k')), str(ValueError('v')), str(Exception()), str(Exception(1, 2))
ValueError('a') == ValueError('a')
ValueError.__name__, ValueError.__mro__
try:
    raise ValueError('x')
except Exception as e:
    kept = e
kept
def reraises():
    try:
        1 / 0
    except ZeroDivisionError:
        print('logging')
        raise
reraises()
try:
    1 / 0
except 5:
    pass
raise StopIteration
raise AttributeError('no such')
raise SystemError
raise IndexError('i') from ValueError('v')
except_list = (KeyError, IndexError)
try:
    [][1]
except except_list:
    print('tuple')
