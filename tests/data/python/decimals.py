from decimal import Decimal
import decimal
d = Decimal('1.10')
d
print(d, str(d))
d + Decimal('2.2'), d - 1, d * 2, d / 3, -d, d ** 2
Decimal('10') / Decimal('4'), Decimal('2.00') / 2, Decimal(1) / 3, Decimal(2) / 3, Decimal(10) / 3
Decimal('7') // 2, Decimal('7') % 3
Decimal('1.1') == Decimal('1.10'), Decimal('1.0') == 1, Decimal('0.5') == 0.5, Decimal('0.1') == 0.1
Decimal('1.5') < 2, 3 > Decimal('2.9'), Decimal('1') < 1.5
Decimal(5), Decimal('-3.14'), Decimal(), Decimal('  2.5 ')
Decimal(0.5)
Decimal('abc')
Decimal(None)
d + 1.5
d + 'a'
1.5 * d
Decimal('1') / 0
Decimal('3.14159').quantize(Decimal('0.01'))
Decimal('2.5').quantize(Decimal('1'), rounding=decimal.ROUND_HALF_UP)
round(Decimal('2.675'), 2), round(Decimal('2.5'))
int(Decimal('3.9')), float(Decimal('3.5')), bool(Decimal('0.00'))
sum([Decimal('1.1'), Decimal('2.2')])
f'{Decimal("3.14159"):.2f} {Decimal("1234.5"):,}'
'%s %.1f' % (Decimal('1.50'), Decimal('1.55'))
hash(Decimal('1')) == hash(1)
{Decimal('1'): 'a'}[1]
Decimal('0.0000001'), Decimal('0.000001')
max(Decimal('1'), Decimal('2'))
abs(Decimal('-1.5'))
type(d)
isinstance(d, Decimal)
d.foo
sorted([Decimal('2'), Decimal('1.5'), 1])
Decimal('100').normalize  is None
Decimal('1.500').normalize()
str(Decimal('1E-10'))
Decimal('12.50') * Decimal('3')
Decimal('0.1') + Decimal('0.2')
Decimal('19.99') * 3
