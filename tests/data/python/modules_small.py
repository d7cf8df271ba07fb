from contextlib import contextmanager, suppress, nullcontext, closing, ExitStack
@contextmanager
def tag(name):
    print(f'<{name}>')
    try:
        yield name.upper()
    except ValueError as error:
        print('swallowed', error)
    finally:
        print(f'</{name}>')

with tag('b') as t:
    print(t)

with tag('i'):
    raise ValueError('oops')

with tag('u'):
    raise KeyError('k')

@tag('p')
def shout():
    print('in it')

shout()
with suppress(ZeroDivisionError, KeyError):
    1 / 0

with suppress(KeyError):
    1 / 0

with nullcontext(5) as n:
    print(n)

@contextmanager
def broken():
    yield 1
    yield 2

with broken():
    pass

class Thing:
    def close(self):
        print('closed')

with closing(Thing()) as thing:
    print('open')

with ExitStack() as stack:
    stack.enter_context(tag('x'))
    stack.callback(print, 'called back')
    print('inside')

from types import SimpleNamespace
s = SimpleNamespace(a=1, b='x')
s
s.a, s.b
s.c = 3
s == SimpleNamespace(a=1, b='x', c=3)
s.d
import textwrap
print(textwrap.dedent('''
    one
      two
    three
'''))
print(textwrap.indent('a\nb\n\nc', '> '))
textwrap.fill('The quick brown fox jumps over the lazy dog', 20)
textwrap.wrap('aaa bbb ccc', 7)
textwrap.shorten('Hello wonderful world', 12)
import bisect
bisect.bisect([1, 3, 5], 3), bisect.bisect_left([1, 3, 5], 3)
a = [1, 3, 5]
bisect.insort(a, 4)
a
from collections.abc import Iterable, Sequence, Mapping, Callable, Hashable, Sized, Iterator
[isinstance(x, Iterable) for x in ([], 'a', 1, {}, (i for i in []), range(3))]
[isinstance(x, Sequence) for x in ([], 'a', (), {}, {1})]
isinstance({}, Mapping), isinstance(len, Callable), isinstance(3, Callable)
isinstance([], Hashable), isinstance((), Hashable), isinstance('a', Sized)
isinstance(iter([]), Iterator), isinstance([], Iterator)
class Bag:
    def __iter__(self):
        return iter([1])
    def __len__(self):
        return 1

isinstance(Bag(), Iterable), isinstance(Bag(), Sized), isinstance(Bag(), Sequence)
issubclass(list, Iterable)
