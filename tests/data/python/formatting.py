name = 'Ada'
n = 42
f'{name} is {n}'
f'{name!r} {name!s} {name:>10}|{name:<10}|{name:^10}|'
f'{n:05d} {n:x} {n:b} {n:o} {n:X} {n:#x} {n:,} {n:+d}'
f'{1234567:,} {1234567.891:,.2f} {1234567:_}'
f'{3.14159:.2f} {3.14159:8.3f}| {3.14159:e} {3.14159:g} {0.5:%} {0.256:.1%}'
f'{n=} {name=} {n + 1 = }'
f'{n=:5d}'
f'{"nested"} {[i for i in range(3)]}'
f'{{literal}}'
width = 8
f'{name:{width}}|'
f'{3.14159:{width}.{2}f}|'
f'{None} {True} {[1]}'
f'{name:*^9}'
f'{-5:05d} {5: d}'
'{} {}'.format(1, 2)
'{0} {1} {0}'.format('a', 'b')
'{name} {n:>5}'.format(name='x', n=3)
'{0.real} {1[0]} {2[k]}'.format(5, [7], {'k': 'v'})
'{!r:>6}'.format('a')
'{{}}'.format()
'{} {}'.format(1)
'{x}'.format()
'%s %d %5.2f %x %%' % ('a', 5, 3.14159, 255)
'%-5s|%5s|%05d' % ('a', 'b', 42)
'%(a)s' % {'a': 1}
'%r' % 'a'
'%s' % None
'%s' % [1]
'%d' % 3.7
'%.3s' % 'abcdef'
format(5, '>5'), format('a', '<3'), format(1.5, '.2f'), format(1234, ',')
f'{"a":d}'
f'{5:s}'
f'{1.5:d}'
f'{[1]:>5}'
f'{n:.2f}'
f'{1e10:.3} {1.0:.3} {123.456:.2}'
f'{10**8:g} {1e20} {1e20:f}'
f'{True:d} {True}'
'{:>{w}}'.format('a', w=4)
'{:08.3f}'.format(3.14159)
'{:,}'.format(1234.5)
f"{'a' if n else 'b'}"
f'{name.upper()!r}'
