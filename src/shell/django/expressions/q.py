"""Conditions: `Q`, and what `FilteredRelation` and `Prefetch` keep."""


class Q:
    AND = 'AND'
    OR = 'OR'
    XOR = 'XOR'
    default = 'AND'
    conditional = True
    connectors = (None, 'AND', 'OR', 'XOR')
    _kind = 'Q'

    def __init__(self, *args, _connector=None, _negated=False, **kwargs):
        if _connector not in self.connectors:
            raise ValueError("_connector must be one of 'AND', 'OR', 'XOR', or None.")
        self.children = [*args, *sorted(kwargs.items(), key=lambda item: item[0])]
        self.connector = _connector or 'AND'
        self.negated = bool(_negated)

    @classmethod
    def create(cls, children=None, connector=None, negated=False):
        made = Q()
        made.children = list(children) if children else []
        made.connector = connector or 'AND'
        made.negated = negated
        return made

    def copy(self):
        return self.create(self.children, self.connector, self.negated)

    def add(self, data, conn_type):
        if self.connector != conn_type:
            inner = self.copy()
            self.connector = conn_type
            self.children = [inner, data]
            return data
        if (
            isinstance(data, Q)
            and not data.negated
            and (data.connector == conn_type or len(data.children) == 1)
        ):
            self.children.extend(data.children)
            return self
        self.children.append(data)
        return data

    def negate(self):
        self.negated = not self.negated

    def _combine(self, other, conn):
        if getattr(other, 'conditional', False) is False:
            raise TypeError(other)
        if not self:
            return other.copy()
        if not other and isinstance(other, Q):
            return self.copy()
        made = self.create(None, conn)
        made.add(self, conn)
        made.add(other, conn)
        return made

    def __or__(self, other):
        return self._combine(other, 'OR')

    def __and__(self, other):
        return self._combine(other, 'AND')

    def __xor__(self, other):
        return self._combine(other, 'XOR')

    def __invert__(self):
        made = self.copy()
        made.negate()
        return made

    def __bool__(self):
        return bool(self.children)

    def __len__(self):
        return len(self.children)

    def __contains__(self, other):
        return other in self.children

    def __eq__(self, other):
        if not isinstance(other, Q):
            return NotImplemented
        return (
            self.connector == other.connector
            and self.negated == other.negated
            and self.children == other.children
        )

    def __hash__(self):
        return hash(str(self))

    def __str__(self):
        inner = ', '.join(str(child) for child in self.children)
        if self.negated:
            return '(NOT (%s: %s))' % (self.connector, inner)
        return '(%s: %s)' % (self.connector, inner)

    def __repr__(self):
        return '<%s: %s>' % (self.__class__.__name__, self)

    def resolve_expression(self, *args, **kwargs):
        raise NotImplementedError('resolve_expression() is called by Django itself')

    def flatten(self):
        yield self
        for child in self.children:
            if isinstance(child, tuple):
                child = child[1]
            if hasattr(child, 'flatten'):
                yield from child.flatten()
            else:
                yield child

    def deconstruct(self):
        kwargs = {}
        if self.connector != self.default:
            kwargs['_connector'] = self.connector
        if self.negated:
            kwargs['_negated'] = True
        return 'django.db.models.Q', tuple(self.children), kwargs


class FilteredRelation:
    _kind = 'FilteredRelation'

    def __init__(self, relation_name, *, condition=Q()):
        if not relation_name:
            raise ValueError('relation_name cannot be empty.')
        if not isinstance(condition, Q):
            raise ValueError('condition argument must be a Q() instance.')
        self.relation_name = relation_name
        self.condition = condition
        self.alias = None

    def __eq__(self, other):
        if not isinstance(other, FilteredRelation):
            return NotImplemented
        return self.relation_name == other.relation_name and self.condition == other.condition

    def __hash__(self):
        return hash(self.relation_name)

    def resolve_expression(self, *args, **kwargs):
        raise NotImplementedError('FilteredRelation.resolve_expression() is unused.')


class Prefetch:
    def __init__(self, lookup, queryset=None, to_attr=None):
        self.prefetch_through = lookup
        self.prefetch_to = lookup
        if queryset is not None and not getattr(queryset, '_gives_instances', True):
            raise ValueError(
                'Prefetch querysets cannot use raw(), values(), and values_list().'
            )
        if to_attr:
            self.prefetch_to = '__'.join(lookup.split('__')[:-1] + [to_attr])
        self.queryset = queryset
        self.to_attr = to_attr

    def __eq__(self, other):
        if not isinstance(other, Prefetch):
            return NotImplemented
        return self.prefetch_to == other.prefetch_to

    def __hash__(self):
        return hash(self.prefetch_to)
