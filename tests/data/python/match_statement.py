def kind(x):
    match x:
        case 0:
            return 'zero'
        case -1 | 1:
            return 'one'
        case 'a' | 'b' as letter:
            return f'letter {letter}'
        case True:
            return 'never: 1 == True'
        case None:
            return 'nothing'
        case int(n) if n > 100:
            return f'big {n}'
        case int():
            return 'int'
        case str(text):
            return f'text {text}'
        case []:
            return 'empty'
        case [x]:
            return f'one item {x}'
        case [first, *rest]:
            return f'{first} then {rest}'
        case {'name': name, **rest}:
            return f'named {name} {rest}'
        case {}:
            return 'mapping'
        case _:
            return 'other'

[kind(x) for x in [0, 1, -1, 'a', 'b', None, 101, 7, 'zz', [], [5], [1, 2, 3], (4, 5)]]
kind({'name': 'Ann', 'age': 3})
kind({'age': 3})
kind(2.5)
kind({1, 2})
class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y):
        self.x = x
        self.y = y

def where(p):
    match p:
        case Point(0, 0):
            return 'origin'
        case Point(x=0):
            return 'on y'
        case Point(x, y=0):
            return f'on x at {x}'
        case Point(x, y) if x == y:
            return 'diagonal'
        case Point():
            return 'somewhere'
        case _:
            return 'no point'

[where(p) for p in [Point(0, 0), Point(0, 3), Point(4, 0), Point(2, 2), Point(1, 2), 7]]
match (1, 2, 3, 4):
    case (a, *_, d):
        print(a, d)

match 'abc':
    case [*letters]:
        print('a sequence')
    case str():
        print('a text')

a, d
match {'a': {'b': [1, 2]}}:
    case {'a': {'b': [x, y]}}:
        print(x, y)

match 5:
    case 6:
        print('six')

match Point(1, 2):
    case Point(1, 2, 3):
        pass

class Colour:
    RED = 1
    BLUE = 2

match 2:
    case Colour.RED:
        print('red')
    case Colour.BLUE:
        print('blue')

def gen(items):
    for item in items:
        match item:
            case [a, b]:
                yield a + b
            case str():
                yield from item
            case _:
                yield item

list(gen([[1, 2], 'xy', 3]))
match 3:
    case 1 | 2:
        print('low')
    case n if n % 2:
        print('odd', n)

match = 3
match
case = match + 1
case
