"""Functions of the database."""

from django.db.models.expressions import Func, Transform, Value
from django.db.models.fields import CharField, FloatField, IntegerField


def is_plain(value):
    return not hasattr(value, 'resolve_expression')


class Cast(Func):
    function = 'CAST'
    template = '%(function)s(%(expressions)s AS %(db_type)s)'

    def __init__(self, expression, output_field):
        super().__init__(expression, output_field=output_field)


class AtLeastTwo(Func):
    def __init__(self, *expressions, **extra):
        if len(expressions) < 2:
            name = self.__class__.__name__
            raise ValueError(f'{name} must take at least two expressions')
        super().__init__(*expressions, **extra)


class Coalesce(AtLeastTwo):
    function = 'COALESCE'


class Greatest(AtLeastTwo):
    function = 'GREATEST'


class Least(AtLeastTwo):
    function = 'LEAST'


class NullIf(Func):
    function = 'NULLIF'
    arity = 2


class Collate(Func):
    function = 'COLLATE'

    def __init__(self, expression, collation):
        self.collation = collation
        super().__init__(expression)


class JSONObject(Func):
    function = 'JSON_OBJECT'

    def __init__(self, **fields):
        expressions = []
        for key, value in fields.items():
            expressions.extend((Value(key), value))
        super().__init__(*expressions)


class JSONArray(Func):
    function = 'JSON_ARRAY'


# Dates and times.


class Extract(Transform):
    lookup_name = None
    output_field = IntegerField()

    def __init__(self, expression, lookup_name=None, tzinfo=None, **extra):
        if self.lookup_name is None:
            self.lookup_name = lookup_name
        if self.lookup_name is None:
            raise ValueError('lookup_name must be provided')
        self.tzinfo = tzinfo
        super().__init__(expression, **extra)


class ExtractYear(Extract):
    lookup_name = 'year'


class ExtractIsoYear(Extract):
    lookup_name = 'iso_year'


class ExtractMonth(Extract):
    lookup_name = 'month'


class ExtractDay(Extract):
    lookup_name = 'day'


class ExtractWeek(Extract):
    lookup_name = 'week'


class ExtractWeekDay(Extract):
    lookup_name = 'week_day'


class ExtractIsoWeekDay(Extract):
    lookup_name = 'iso_week_day'


class ExtractQuarter(Extract):
    lookup_name = 'quarter'


class ExtractHour(Extract):
    lookup_name = 'hour'


class ExtractMinute(Extract):
    lookup_name = 'minute'


class ExtractSecond(Extract):
    lookup_name = 'second'


class Now(Func):
    template = 'CURRENT_TIMESTAMP'


class TruncBase(Transform):
    kind = None

    def __init__(self, expression, output_field=None, tzinfo=None, **extra):
        self.tzinfo = tzinfo
        super().__init__(expression, output_field=output_field, **extra)


class Trunc(TruncBase):
    def __init__(self, expression, kind, output_field=None, tzinfo=None, **extra):
        self.kind = kind
        super().__init__(expression, output_field=output_field, tzinfo=tzinfo, **extra)


class TruncYear(TruncBase):
    kind = 'year'


class TruncQuarter(TruncBase):
    kind = 'quarter'


class TruncMonth(TruncBase):
    kind = 'month'


class TruncWeek(TruncBase):
    kind = 'week'


class TruncDay(TruncBase):
    kind = 'day'


class TruncDate(TruncBase):
    kind = 'date'
    lookup_name = 'date'


class TruncTime(TruncBase):
    kind = 'time'
    lookup_name = 'time'


class TruncHour(TruncBase):
    kind = 'hour'


class TruncMinute(TruncBase):
    kind = 'minute'


class TruncSecond(TruncBase):
    kind = 'second'


# Numbers.


class Abs(Transform):
    function = 'ABS'
    lookup_name = 'abs'


class ACos(Transform):
    function = 'ACOS'


class ASin(Transform):
    function = 'ASIN'


class ATan(Transform):
    function = 'ATAN'


class ATan2(Func):
    function = 'ATAN2'
    arity = 2


class Ceil(Transform):
    function = 'CEILING'
    lookup_name = 'ceil'


class Cos(Transform):
    function = 'COS'


class Cot(Transform):
    function = 'COT'


class Degrees(Transform):
    function = 'DEGREES'


class Exp(Transform):
    function = 'EXP'


class Floor(Transform):
    function = 'FLOOR'
    lookup_name = 'floor'


class Ln(Transform):
    function = 'LN'


class Log(Func):
    function = 'LOG'
    arity = 2


class Mod(Func):
    function = 'MOD'
    arity = 2


class Pi(Func):
    function = 'PI'
    arity = 0


class Power(Func):
    function = 'POWER'
    arity = 2


class Radians(Transform):
    function = 'RADIANS'


class Random(Func):
    function = 'RANDOM'
    arity = 0


class Round(Transform):
    function = 'ROUND'
    lookup_name = 'round'
    arity = None

    def __init__(self, expression, precision=0, **extra):
        super().__init__(expression, precision, **extra)


class Sign(Transform):
    function = 'SIGN'


class Sin(Transform):
    function = 'SIN'


class Sqrt(Transform):
    function = 'SQRT'


class Tan(Transform):
    function = 'TAN'


# Text.


class Chr(Transform):
    function = 'CHR'


class ConcatPair(Func):
    function = 'CONCAT'


class Concat(Func):
    function = None
    template = '%(expressions)s'

    def __init__(self, *expressions, **extra):
        if len(expressions) < 2:
            raise ValueError('Concat must take at least two expressions')
        output_field = extra.get('output_field')
        paired = expressions[-1]
        for expression in reversed(expressions[:-1]):
            paired = ConcatPair(expression, paired, output_field=output_field)
        super().__init__(paired, **extra)
        self.parts = expressions


class Left(Func):
    function = 'LEFT'
    arity = 2

    def __init__(self, expression, length, **extra):
        if is_plain(length) and length < 1:
            raise ValueError("'length' must be greater than 0.")
        super().__init__(expression, length, **extra)


class Right(Left):
    function = 'RIGHT'


class Length(Transform):
    function = 'LENGTH'
    lookup_name = 'length'
    output_field = IntegerField()


class Lower(Transform):
    function = 'LOWER'
    lookup_name = 'lower'


class Upper(Transform):
    function = 'UPPER'
    lookup_name = 'upper'


class LPad(Func):
    function = 'LPAD'

    def __init__(self, expression, length, fill_text=Value(' '), **extra):
        if is_plain(length) and length is not None and length < 0:
            raise ValueError("'length' must be greater or equal to 0.")
        super().__init__(expression, length, fill_text, **extra)


class RPad(LPad):
    function = 'RPAD'


class Trim(Transform):
    function = 'TRIM'


class LTrim(Transform):
    function = 'LTRIM'


class RTrim(Transform):
    function = 'RTRIM'


class Ord(Transform):
    function = 'ASCII'


class Repeat(Func):
    function = 'REPEAT'

    def __init__(self, expression, number, **extra):
        if is_plain(number) and number is not None and number < 0:
            raise ValueError("'number' must be greater or equal to 0.")
        super().__init__(expression, number, **extra)


class Replace(Func):
    function = 'REPLACE'

    def __init__(self, expression, text, replacement=Value(''), **extra):
        super().__init__(expression, text, replacement, **extra)


class Reverse(Transform):
    function = 'REVERSE'


class StrIndex(Func):
    function = 'INSTR'
    arity = 2


class Substr(Func):
    function = 'SUBSTRING'

    def __init__(self, expression, pos, length=None, **extra):
        if is_plain(pos) and pos < 1:
            raise ValueError("'pos' must be greater than 0")
        expressions = [expression, pos]
        if length is not None:
            expressions.append(length)
        super().__init__(*expressions, **extra)


class MD5(Transform):
    function = 'MD5'


class SHA1(Transform):
    function = 'SHA1'


class SHA224(Transform):
    function = 'SHA224'


class SHA256(Transform):
    function = 'SHA256'


class SHA384(Transform):
    function = 'SHA384'


class SHA512(Transform):
    function = 'SHA512'


# Windows.


class CumeDist(Func):
    function = 'CUME_DIST'
    window_compatible = True


class DenseRank(Func):
    function = 'DENSE_RANK'
    window_compatible = True


class FirstValue(Func):
    function = 'FIRST_VALUE'
    arity = 1
    window_compatible = True


class LastValue(FirstValue):
    function = 'LAST_VALUE'


class LagLeadFunction(Func):
    window_compatible = True

    def __init__(self, expression, offset=1, default=None, **extra):
        if expression is None:
            raise ValueError(
                '%s requires a non-null source expression.' % self.__class__.__name__
            )
        if offset is None or offset <= 0:
            raise ValueError(
                '%s requires a positive integer for the offset.' % self.__class__.__name__
            )
        args = (expression, offset)
        if default is not None:
            args += (default,)
        super().__init__(*args, **extra)


class Lag(LagLeadFunction):
    function = 'LAG'


class Lead(LagLeadFunction):
    function = 'LEAD'


class NthValue(Func):
    function = 'NTH_VALUE'
    window_compatible = True


class Ntile(Func):
    function = 'NTILE'
    window_compatible = True


class PercentRank(Func):
    function = 'PERCENT_RANK'
    window_compatible = True


class Rank(Func):
    function = 'RANK'
    window_compatible = True


class RowNumber(Func):
    function = 'ROW_NUMBER'
    window_compatible = True
