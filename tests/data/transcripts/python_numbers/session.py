7 / 2, 7 // 2, -7 // 2, 7 % 3, -7 % 3, 2 ** 10, 2 ** -1
1 / 3, 0.1 + 0.2, 1e3, 1e-7, 1.0, 100000000000000000.0, 2.5e20
round(0.5), round(1.5), round(2.675, 2), round(1234, -2)
int(3.9), int(-3.9), int("-5"), int(" 7 "), float("inf"), float("nan")
10 ** 18, 2 ** 62, 9223372036854775807
0b101, 0xff, 0o17, 1_000_000
3 & 5, 3 | 5, 3 ^ 5, ~3, 1 << 4, 16 >> 2
1 == 1.0, 1 is 1, True + True, not 0, 5 and 0, 0 or "x", None or []
1 < 2 < 3, 1 < 3 > 2, 1 != 2, 3 in [1, 2], not 3 in [1]
x = 5
x += 2; x -= 1; x *= 3; x //= 2; x **= 2; x %= 50
x
-x, +x, abs(-x)
a = b = 3
a, b
1 / 0
1 // 0
5 % 0
1.0 / 0
int("five")
float("x")
"3" * 2, "3" * "2"
1 < "a"
divmod(-7, 2), max(1, 2.5), min(1, 1.0), sum([0.1] * 3)
from decimal import Decimal
Decimal("1.10") + 1, Decimal("1") / 3, Decimal("2.50") * Decimal("2"), Decimal(5) == 5
Decimal("1.1") + 1.1
round(Decimal("2.675"), 2), int(Decimal("7.9")), float(Decimal("1.5")), str(Decimal("1.50"))
Decimal("1.234").quantize(Decimal("0.01")), Decimal("x")
import math
math.sqrt(16), math.floor(2.7), math.ceil(2.1), math.pi
bool(Student.objects.count()), Student.objects.count() + 1
Student.objects.count() or "no students"
hex(255), bin(5), oct(8), (5).bit_length(), (2.0).is_integer(), 3 .real
