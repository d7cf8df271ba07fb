"""Expressions: `F`, `Value`, `Func`, `Case` … as objects that remember what they were made of.

The query layer resolves them; nothing here does.
"""

from django.db.models.query_utils import Q
from django.db.models.fields import BooleanField

BITWISE = 'Use .bitand(), .bitor(), and .bitxor() for bitwise logical operations.'


def parse(expression):
    """What a constructor makes of an argument: a name of a field, or a value."""
    if hasattr(expression, 'resolve_expression'):
        return expression
    if isinstance(expression, str):
        return F(expression)
    return Value(expression)


class Combinable:
    ADD = '+'
    SUB = '-'
    MUL = '*'
    DIV = '/'
    POW = '^'
    MOD = '%%'

    def _combine(self, other, connector, reversed):
        if not hasattr(other, 'resolve_expression'):
            other = Value(other)
        if reversed:
            return CombinedExpression(other, connector, self)
        return CombinedExpression(self, connector, other)

    def __neg__(self):
        return self._combine(-1, '*', False)

    def __add__(self, other):
        return self._combine(other, '+', False)

    def __sub__(self, other):
        return self._combine(other, '-', False)

    def __mul__(self, other):
        return self._combine(other, '*', False)

    def __truediv__(self, other):
        return self._combine(other, '/', False)

    def __mod__(self, other):
        return self._combine(other, '%%', False)

    def __pow__(self, other):
        return self._combine(other, '^', False)

    def bitand(self, other):
        return self._combine(other, '&', False)

    def bitor(self, other):
        return self._combine(other, '|', False)

    def bitxor(self, other):
        return self._combine(other, '#', False)

    def bitleftshift(self, other):
        return self._combine(other, '<<', False)

    def bitrightshift(self, other):
        return self._combine(other, '>>', False)

    def __and__(self, other):
        if getattr(self, 'conditional', False) and getattr(other, 'conditional', False):
            return Q(self) & Q(other)
        raise NotImplementedError(BITWISE)

    def __or__(self, other):
        if getattr(self, 'conditional', False) and getattr(other, 'conditional', False):
            return Q(self) | Q(other)
        raise NotImplementedError(BITWISE)

    def __xor__(self, other):
        if getattr(self, 'conditional', False) and getattr(other, 'conditional', False):
            return Q(self) ^ Q(other)
        raise NotImplementedError(BITWISE)

    def __radd__(self, other):
        return self._combine(other, '+', True)

    def __rsub__(self, other):
        return self._combine(other, '-', True)

    def __rmul__(self, other):
        return self._combine(other, '*', True)

    def __rtruediv__(self, other):
        return self._combine(other, '/', True)

    def __rmod__(self, other):
        return self._combine(other, '%%', True)

    def __rpow__(self, other):
        return self._combine(other, '^', True)

    def __rand__(self, other):
        raise NotImplementedError(BITWISE)

    def __ror__(self, other):
        raise NotImplementedError(BITWISE)

    def __rxor__(self, other):
        raise NotImplementedError(BITWISE)

    def __invert__(self):
        return NegatedExpression(self)

    def resolve_expression(self, *args, **kwargs):
        raise NotImplementedError('resolve_expression() is called by Django itself')


class BaseExpression:
    empty_result_set_value = NotImplemented
    is_summary = False
    filterable = True
    window_compatible = False
    _output_field = None

    def __init__(self, output_field=None):
        if output_field is not None:
            self._output_field = output_field

    @property
    def conditional(self):
        field = self._output_field
        if field is None:
            field = getattr(self, 'output_field', None)
        return isinstance(field, BooleanField)

    def asc(self, **kwargs):
        return OrderBy(self, **kwargs)

    def desc(self, **kwargs):
        return OrderBy(self, descending=True, **kwargs)

    def reverse_ordering(self):
        return self

    def copy(self):
        import copy

        return copy.copy(self)

    def get_source_expressions(self):
        return []

    def flatten(self):
        yield self
        for expression in self.get_source_expressions():
            if expression:
                yield from expression.flatten()


class Expression(BaseExpression, Combinable):
    def _identity(self):
        return (self.__class__, repr(self), repr(self._output_field))

    def __eq__(self, other):
        if not isinstance(other, Expression):
            return NotImplemented
        return self._identity() == other._identity()

    def __hash__(self):
        return hash(repr(self))


class CombinedExpression(Expression):
    _kind = 'Combined'

    def __init__(self, lhs, connector, rhs, output_field=None):
        super().__init__(output_field=output_field)
        self.connector = connector
        self.lhs = lhs
        self.rhs = rhs

    def __repr__(self):
        return '<{}: {}>'.format(self.__class__.__name__, self)

    def __str__(self):
        return '{} {} {}'.format(self.lhs, self.connector, self.rhs)

    def get_source_expressions(self):
        return [self.lhs, self.rhs]


class F(Combinable):
    _kind = 'F'

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return '{}({})'.format(self.__class__.__name__, self.name)

    def __getitem__(self, subscript):
        return Sliced(self, subscript)

    def __contains__(self, other):
        raise TypeError(f"argument of type '{self.__class__.__name__}' is not iterable")

    def asc(self, **kwargs):
        return OrderBy(self, **kwargs)

    def desc(self, **kwargs):
        return OrderBy(self, descending=True, **kwargs)

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.name == other.name

    def __hash__(self):
        return hash(self.name)

    def copy(self):
        return self.__class__(self.name)


class OuterRef(F):
    _kind = 'OuterRef'


class Sliced(F):
    _kind = 'Sliced'

    def __init__(self, obj, subscript):
        super().__init__(obj.name)
        self.obj = obj
        if isinstance(subscript, int):
            if subscript < 0:
                raise ValueError('Negative indexing is not supported.')
            self.start = subscript + 1
            self.length = 1
        elif isinstance(subscript, slice):
            start, stop = subscript.start, subscript.stop
            if (start is not None and start < 0) or (stop is not None and stop < 0):
                raise ValueError('Negative indexing is not supported.')
            if subscript.step is not None:
                raise ValueError('Step argument is not supported.')
            if stop and start and stop < start:
                raise ValueError('Slice stop must be greater than slice start.')
            self.start = 1 if start is None else start + 1
            self.length = None if stop is None else stop - (start or 0)
        else:
            raise TypeError('Argument to slice must be either int or slice instance.')

    def __repr__(self):
        start = self.start - 1
        stop = None if self.length is None else start + self.length
        return f'{self.__class__.__qualname__}({self.obj!r}, {slice(start, stop)!r})'


class Func(Expression):
    _kind = 'Func'
    function = None
    template = '%(function)s(%(expressions)s)'
    arg_joiner = ', '
    arity = None

    def __init__(self, *expressions, output_field=None, **extra):
        if self.arity is not None and len(expressions) != self.arity:
            raise TypeError(
                "'%s' takes exactly %s %s (%s given)"
                % (
                    self.__class__.__name__,
                    self.arity,
                    'argument' if self.arity == 1 else 'arguments',
                    len(expressions),
                )
            )
        super().__init__(output_field=output_field)
        self.source_expressions = [parse(expression) for expression in expressions]
        self.extra = extra

    def __repr__(self):
        args = self.arg_joiner.join(str(arg) for arg in self.source_expressions)
        extra = {**self.extra, **self._get_repr_options()}
        if extra:
            extra = ', '.join(
                str(key) + '=' + str(value)
                for key, value in sorted(extra.items(), key=lambda item: item[0])
            )
            return '{}({}, {})'.format(self.__class__.__name__, args, extra)
        return '{}({})'.format(self.__class__.__name__, args)

    def _get_repr_options(self):
        return {}

    def get_source_expressions(self):
        return self.source_expressions


class Transform(Func):
    bilateral = False
    arity = 1

    @property
    def lhs(self):
        return self.get_source_expressions()[0]


class Value(Expression):
    _kind = 'Value'

    def __init__(self, value, output_field=None):
        super().__init__(output_field=output_field)
        self.value = value

    def __repr__(self):
        return f'{self.__class__.__name__}({self.value!r})'

    @property
    def conditional(self):
        return isinstance(self._output_field, BooleanField) or isinstance(self.value, bool)

    def __eq__(self, other):
        if not isinstance(other, Value):
            return NotImplemented
        return self.value == other.value and self._output_field == other._output_field

    def __hash__(self):
        return hash(self.value)


class RawSQL(Expression):
    _kind = 'RawSQL'

    def __init__(self, sql, params, output_field=None):
        super().__init__(output_field=output_field)
        self.sql = sql
        self.params = params


class Star(Expression):
    _kind = 'Star'

    def __repr__(self):
        return "'*'"


class ExpressionList(Func):
    template = '%(expressions)s'

    def __str__(self):
        return self.arg_joiner.join(str(arg) for arg in self.source_expressions)


class OrderByList(ExpressionList):
    template = 'ORDER BY %(expressions)s'

    def __init__(self, *expressions, **extra):
        made = [
            OrderBy(F(expr[1:]), descending=True)
            if isinstance(expr, str) and expr[:1] == '-'
            else expr
            for expr in expressions
        ]
        super().__init__(*made, **extra)


class ExpressionWrapper(Expression):
    _kind = 'Wrapper'

    def __init__(self, expression, output_field):
        super().__init__(output_field=output_field)
        self.expression = expression

    def get_source_expressions(self):
        return [self.expression]

    def __repr__(self):
        return '{}({})'.format(self.__class__.__name__, self.expression)


class NegatedExpression(ExpressionWrapper):
    _kind = 'Not'

    def __init__(self, expression):
        super().__init__(expression, output_field=BooleanField())

    def __invert__(self):
        return self.expression


class When(Expression):
    _kind = 'When'
    conditional = False

    def __init__(self, condition=None, then=None, **lookups):
        if lookups:
            if condition is None:
                condition, lookups = Q(**lookups), None
            elif getattr(condition, 'conditional', False):
                condition, lookups = Q(condition, **lookups), None
        if condition is None or not getattr(condition, 'conditional', False) or lookups:
            raise TypeError(
                'When() supports a Q object, a boolean expression, or lookups as a condition.'
            )
        if isinstance(condition, Q) and not condition:
            raise ValueError("An empty Q() can't be used as a When() condition.")
        super().__init__(output_field=None)
        self.condition = condition
        self.result = parse(then)

    def __str__(self):
        return 'WHEN %r THEN %r' % (self.condition, self.result)

    def __repr__(self):
        return '<%s: %s>' % (self.__class__.__name__, self)

    def get_source_expressions(self):
        return [self.condition, self.result]


class Case(Expression):
    _kind = 'Case'

    def __init__(self, *cases, default=None, output_field=None, **extra):
        if not all(isinstance(case, When) for case in cases):
            raise TypeError('Positional arguments must all be When objects.')
        super().__init__(output_field)
        self.cases = list(cases)
        self.default = parse(default)
        self.extra = extra

    def __str__(self):
        return 'CASE %s, ELSE %r' % (', '.join(str(c) for c in self.cases), self.default)

    def __repr__(self):
        return '<%s: %s>' % (self.__class__.__name__, self)

    def get_source_expressions(self):
        return self.cases + [self.default]


class Subquery(BaseExpression, Combinable):
    _kind = 'Subquery'
    empty_result_set_value = None
    subquery = True

    def __init__(self, queryset, output_field=None, **extra):
        self.queryset = queryset
        getattr(queryset, 'query', queryset)
        self.extra = extra
        super().__init__(output_field)


class Exists(Subquery):
    _kind = 'Exists'
    conditional = True
    empty_result_set_value = False


class OrderBy(Expression):
    _kind = 'OrderBy'
    conditional = False

    def __init__(self, expression, descending=False, nulls_first=None, nulls_last=None):
        if nulls_first and nulls_last:
            raise ValueError('nulls_first and nulls_last are mutually exclusive')
        if nulls_first is False or nulls_last is False:
            raise ValueError('nulls_first and nulls_last values must be True or None.')
        self.nulls_first = nulls_first
        self.nulls_last = nulls_last
        self.descending = descending
        if not hasattr(expression, 'resolve_expression'):
            raise ValueError('expression must be an expression type')
        self.expression = expression

    def __repr__(self):
        return '{}({}, descending={})'.format(
            self.__class__.__name__, self.expression, self.descending
        )

    def get_source_expressions(self):
        return [self.expression]

    def reverse_ordering(self):
        self.descending = not self.descending
        if self.nulls_first:
            self.nulls_last, self.nulls_first = True, None
        elif self.nulls_last:
            self.nulls_first, self.nulls_last = True, None
        return self

    def asc(self):
        self.descending = False

    def desc(self):
        self.descending = True


class Window(Expression):
    _kind = 'Window'

    def __init__(
        self, expression, partition_by=None, order_by=None, frame=None, output_field=None
    ):
        if not getattr(expression, 'window_compatible', False):
            raise ValueError(
                "Expression '%s' isn't compatible with OVER clauses."
                % expression.__class__.__name__
            )
        if partition_by is not None:
            if not isinstance(partition_by, (tuple, list)):
                partition_by = (partition_by,)
            partition_by = ExpressionList(*partition_by)
        if order_by is not None:
            if isinstance(order_by, (list, tuple)):
                order_by = OrderByList(*order_by)
            elif isinstance(order_by, (BaseExpression, str)):
                order_by = OrderByList(order_by)
            else:
                raise ValueError(
                    'Window.order_by must be either a string reference to a field, an '
                    'expression, or a list or tuple of them.'
                )
        super().__init__(output_field=output_field)
        self.partition_by = partition_by
        self.order_by = order_by
        self.frame = frame
        self.source_expression = parse(expression)

    def __str__(self):
        return '{} OVER ({}{}{})'.format(
            str(self.source_expression),
            'PARTITION BY ' + str(self.partition_by) if self.partition_by else '',
            str(self.order_by or ''),
            str(self.frame or ''),
        )

    def __repr__(self):
        return '<%s: %s>' % (self.__class__.__name__, self)

    def get_source_expressions(self):
        return [self.source_expression, self.partition_by, self.order_by, self.frame]


class WindowFrame(Expression):
    _kind = 'WindowFrame'

    def __init__(self, start=None, end=None, exclusion=None):
        self.start = Value(start)
        self.end = Value(end)
        self.exclusion = exclusion


class RowRange(WindowFrame):
    frame_type = 'ROWS'


class ValueRange(WindowFrame):
    frame_type = 'RANGE'
