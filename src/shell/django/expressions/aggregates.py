"""Aggregates."""

from django.db.models.expressions import Func, Star
from django.db.models.fields import IntegerField


class Aggregate(Func):
    template = '%(function)s(%(distinct)s%(expressions)s)'
    name = None
    window_compatible = True
    allow_distinct = False
    empty_result_set_value = None
    contains_aggregate = True

    def __init__(self, *expressions, distinct=False, filter=None, default=None, **extra):
        if distinct and not self.allow_distinct:
            raise TypeError('%s does not allow distinct.' % self.__class__.__name__)
        if default is not None and self.empty_result_set_value is not None:
            raise TypeError(f'{self.__class__.__name__} does not allow default.')
        self.distinct = distinct
        self.filter = filter
        self.default = default
        super().__init__(*expressions, **extra)

    def get_source_expressions(self):
        return self.source_expressions + [self.filter]

    @property
    def default_alias(self):
        expressions = [expr for expr in self.get_source_expressions() if expr is not None]
        if len(expressions) == 1 and hasattr(expressions[0], 'name'):
            return '%s__%s' % (expressions[0].name, self.name.lower())
        raise TypeError('Complex expressions require an alias')

    def _get_repr_options(self):
        options = super()._get_repr_options()
        if self.distinct:
            options['distinct'] = self.distinct
        if self.filter:
            options['filter'] = self.filter
        return options


class Avg(Aggregate):
    function = 'AVG'
    name = 'Avg'
    allow_distinct = True
    arity = 1


class Count(Aggregate):
    function = 'COUNT'
    name = 'Count'
    output_field = IntegerField()
    allow_distinct = True
    empty_result_set_value = 0
    arity = 1

    def __init__(self, expression, filter=None, **extra):
        if isinstance(expression, str) and expression == '*':
            expression = Star()
        if isinstance(expression, Star) and filter is not None:
            raise ValueError('Star cannot be used with filter. Please specify a field.')
        super().__init__(expression, filter=filter, **extra)


class Max(Aggregate):
    function = 'MAX'
    name = 'Max'
    arity = 1


class Min(Aggregate):
    function = 'MIN'
    name = 'Min'
    arity = 1


class StdDev(Aggregate):
    name = 'StdDev'
    arity = 1

    def __init__(self, expression, sample=False, **extra):
        self.sample = bool(sample)
        self.function = 'STDDEV_SAMP' if sample else 'STDDEV_POP'
        super().__init__(expression, **extra)

    def _get_repr_options(self):
        return {**super()._get_repr_options(), 'sample': self.sample}


class Sum(Aggregate):
    function = 'SUM'
    name = 'Sum'
    allow_distinct = True
    arity = 1


class Variance(Aggregate):
    name = 'Variance'
    arity = 1

    def __init__(self, expression, sample=False, **extra):
        self.sample = bool(sample)
        self.function = 'VAR_SAMP' if sample else 'VAR_POP'
        super().__init__(expression, **extra)

    def _get_repr_options(self):
        return {**super()._get_repr_options(), 'sample': self.sample}
