import math
math.pi, math.sqrt(16), math.floor(2.7), math.ceil(2.1), math.gcd(12, 18), math.factorial(5), math.inf
math.sqrt(-1)
math.foo
math.log(math.e), math.log10(1000), math.log2(8), math.isqrt(17), math.trunc(-2.5)
from math import sqrt as root
root(9)
import nope
from nope import x
import math as m
m.floor(3.9)
from collections import Counter, defaultdict, OrderedDict, namedtuple, deque
Counter('banana')
Counter('banana').most_common(2), Counter(a=1)['z']
d = defaultdict(list)
d['a'].append(1)
d
dict(d), d['b'], len(d)
defaultdict(int)
Point = namedtuple('Point', 'x y')
p = Point(1, y=2)
p
p.x, p[1], list(p), p._asdict(), p == (1, 2)
x, y = p
x + y
Point(1)
Point(1, 2, 3)
p._replace(x=5)
Point._fields
p.x = 5
p.z
q = deque([1, 2])
q.append(3)
q.appendleft(0)
q, q.popleft(), len(q)
from functools import reduce, partial, lru_cache, wraps, cached_property
reduce(lambda a, b: a * b, [1, 2, 3, 4])
partial(int, base=2)('101')
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
fib(30)
class A:
    @cached_property
    def v(self):
        print('computed')
        return 5
a = A()
a.v, a.v
from operator import attrgetter, itemgetter
sorted([{'n': 2}, {'n': 1}], key=itemgetter('n'))
sorted(['bb', 'a'], key=len)
import json
json.dumps({'a': [1, None, True, 1.5], 'b': 'é"'})
json.dumps({'a': 1, 'b': [1, 2]}, indent=2)
json.loads('{"a": [1, 2.5, null, true], "b": {"c": "d"}}')
import uuid
uuid.UUID('12345678123456781234567812345678')
str(uuid.UUID(int=5))
uuid.UUID('x')
from pprint import pprint
pprint({'b': 1, 'a': [1, 2]})
import copy
a = [1, [2]]
b = copy.deepcopy(a)
b[1].append(3)
a, b
from typing import Optional, List
import string
string.digits
from enum import Enum
class Color(Enum):
    RED = 1
    GREEN = 2
Color.RED, Color.RED.value, Color.RED.name, Color(2), Color['RED'], list(Color), Color.RED == Color.RED
print(Color.RED)
Color(3)
from abc import ABC, abstractmethod
class Base(ABC):
    @abstractmethod
    def run(self): pass
Base()
import statistics
statistics.mean([1, 2, 3]), statistics.median([1, 3, 2])
Color, Color.RED in Color
