"""Constraints and indexes of `Meta`, as objects that remember what they were made of.

What they mean for tables is read from the text of models.py.
"""

from enum import Enum

from django.db.models.query_utils import Q


class Deferrable(Enum):
    DEFERRED = 'deferred'
    IMMEDIATE = 'immediate'

    def __repr__(self):
        return f'{self.__class__.__qualname__}.{self._name_}'


class BaseConstraint:
    default_violation_error_message = 'Constraint “%(name)s” is violated.'
    violation_error_code = None
    violation_error_message = None

    def __init__(self, *, name, violation_error_code=None, violation_error_message=None):
        self.name = name
        if violation_error_code is not None:
            self.violation_error_code = violation_error_code
        if violation_error_message is not None:
            self.violation_error_message = violation_error_message
        else:
            self.violation_error_message = self.default_violation_error_message

    def get_violation_error_message(self):
        return self.violation_error_message % {'name': self.name}


class CheckConstraint(BaseConstraint):
    def __init__(
        self,
        *,
        condition=None,
        check=None,
        name,
        violation_error_code=None,
        violation_error_message=None,
    ):
        self.condition = check if condition is None else condition
        if not getattr(self.condition, 'conditional', False):
            raise TypeError(
                'CheckConstraint.condition must be a Q instance or boolean expression.'
            )
        super().__init__(
            name=name,
            violation_error_code=violation_error_code,
            violation_error_message=violation_error_message,
        )

    def __repr__(self):
        return '<%s: condition=%s name=%s>' % (
            self.__class__.__qualname__,
            self.condition,
            repr(self.name),
        )


class UniqueConstraint(BaseConstraint):
    def __init__(
        self,
        *expressions,
        fields=(),
        name=None,
        condition=None,
        deferrable=None,
        include=None,
        opclasses=(),
        nulls_distinct=None,
        violation_error_code=None,
        violation_error_message=None,
    ):
        if not name:
            raise ValueError('A unique constraint must be named.')
        if not expressions and not fields:
            raise ValueError(
                'At least one field or expression is required to define a unique constraint.'
            )
        if expressions and fields:
            raise ValueError(
                'UniqueConstraint.fields and expressions are mutually exclusive.'
            )
        if not isinstance(condition, (type(None), Q)):
            raise ValueError('UniqueConstraint.condition must be a Q instance.')
        self.fields = tuple(fields)
        self.condition = condition
        self.deferrable = deferrable
        self.include = tuple(include) if include else ()
        self.opclasses = opclasses
        self.nulls_distinct = nulls_distinct
        self.expressions = tuple(expressions)
        super().__init__(
            name=name,
            violation_error_code=violation_error_code,
            violation_error_message=violation_error_message,
        )

    def __repr__(self):
        condition = '' if self.condition is None else ' condition=%s' % self.condition
        fields = '' if not self.fields else ' fields=%s' % repr(self.fields)
        return '<%s:%s name=%s%s>' % (
            self.__class__.__qualname__,
            fields,
            repr(self.name),
            condition,
        )


class Index:
    suffix = 'idx'

    def __init__(
        self,
        *expressions,
        fields=(),
        name=None,
        db_tablespace=None,
        opclasses=(),
        condition=None,
        include=None,
    ):
        if not expressions and not fields:
            raise ValueError(
                'At least one field or expression is required to define an index.'
            )
        if fields and expressions:
            raise ValueError('Index.fields and expressions are mutually exclusive.')
        if expressions and not name:
            raise ValueError('An index must be named to use expressions.')
        self.fields = list(fields)
        self.name = name or ''
        self.condition = condition
        self.include = tuple(include) if include else ()
        self.opclasses = opclasses
        self.expressions = tuple(expressions)

    def __repr__(self):
        fields = ' fields=%s' % repr(self.fields) if self.fields else ''
        name = ' name=%s' % repr(self.name) if self.name else ''
        return '<%s:%s%s>' % (self.__class__.__qualname__, fields, name)
