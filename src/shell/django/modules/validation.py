"""`Model.full_clean()` and its parts (`django/db/models/base.py`)."""

from django.core.exceptions import NON_FIELD_ERRORS, FieldError, ValidationError
from django.db.models.evaluation import holds
from django.utils.text import capfirst

EMPTY_VALUES = [None, "", [], (), {}]


def full_clean(self, exclude=None, validate_unique=True, validate_constraints=True):
    errors = {}
    exclude = set(exclude) if exclude else set()

    def skip_failed():
        for name in errors:
            if name != NON_FIELD_ERRORS:
                exclude.add(name)

    try:
        self.clean_fields(exclude=exclude)
    except ValidationError as error:
        errors = error.update_error_dict(errors)
    try:
        self.clean()
    except ValidationError as error:
        errors = error.update_error_dict(errors)
    if validate_unique:
        skip_failed()
        try:
            self.validate_unique(exclude=exclude)
        except ValidationError as error:
            errors = error.update_error_dict(errors)
    if validate_constraints:
        skip_failed()
        try:
            self.validate_constraints(exclude=exclude)
        except ValidationError as error:
            errors = error.update_error_dict(errors)
    if errors:
        raise ValidationError(errors)


def clean_fields(self, exclude=None):
    exclude = exclude or set()
    errors = {}
    for field in self._meta.fields:
        if field.name in exclude:
            continue
        value = getattr(self, field.attname)
        if field.blank and value in EMPTY_VALUES:
            continue
        try:
            setattr(self, field.attname, clean_field(field, value, self))
        except ValidationError as error:
            errors[field.name] = error.error_list
    if errors:
        raise ValidationError(errors)


def clean_field(field, value, instance):
    """`Field.clean`."""
    value = field._clean(value)
    if value is not None and field.is_relation and not field.remote_field.parent_link:
        check_reference(field, value)
    if value in EMPTY_VALUES:
        return value
    errors = []
    for validator in field._custom_validators():
        try:
            validator(value)
        except ValidationError as error:
            code = getattr(error, "code", None)
            if code is not None and code in field.error_messages:
                error.message = field.error_messages[code]
            errors.extend(error.error_list)
    if errors:
        raise ValidationError(errors)
    return value


def check_reference(field, value):
    """`ForeignKey.validate`: whether the row is there, and may be chosen."""
    model = field.related_model
    rows = model._base_manager.filter(**{field.target_field.name: value})
    limit = field.limit_choices_to
    if callable(limit):
        limit = limit()
    if limit:
        rows = rows.complex_filter(limit)
    if not rows.exists():
        message = field.error_messages.get(
            "invalid", "%(model)s instance with %(field)s %(value)r is not a valid choice."
        )
        params = {
            "model": model._meta.verbose_name,
            "pk": value,
            "field": field.target_field.name,
            "value": value,
        }
        raise ValidationError(message, code="invalid", params=params)


def families(self):
    """The model and those that it inherits from."""
    return [self.__class__, *self._meta.all_parents]


def validate_unique(self, exclude=None):
    errors = {}
    for model, names in unique_checks(self, exclude or set()):
        check_unique(self, model, names, errors)
    for check in date_checks(self, exclude or set()):
        check_date(self, *check, errors)
    if errors:
        raise ValidationError(errors)


def unique_checks(self, exclude):
    checks = []
    for model in families(self):
        if model._meta.proxy:
            continue
        for names in model._meta.unique_together:
            if not any(name in exclude for name in names):
                checks.append((model, tuple(names)))
    for model in families(self):
        for field in model._meta.local_fields:
            if field.unique and field.name not in exclude:
                checks.append((model, (field.name,)))
    return checks


def pk_of(self, model):
    return getattr(self, model._meta.pk.attname)


def others(self, rows, model):
    """The rows without that of the object itself."""
    pk = pk_of(self, model)
    if not self._state.adding and pk is not None:
        return rows.exclude(pk=pk)
    return rows


def check_unique(self, model, names, errors):
    lookups = {}
    for name in names:
        field = self._meta.get_field(name)
        value = getattr(self, field.attname)
        if value is None:
            continue
        if field.primary_key and not self._state.adding:
            continue
        lookups[name] = value
    if len(lookups) != len(names):
        return
    rows = others(self, model._default_manager.filter(**lookups), model)
    if rows.exists():
        key = names[0] if len(names) == 1 else NON_FIELD_ERRORS
        errors.setdefault(key, []).append(unique_error_message(self, model, names))


def unique_error_message(self, model, names):
    params = {
        "model": self,
        "model_class": model,
        "model_name": capfirst(model._meta.verbose_name),
        "unique_check": names,
    }
    labels = [capfirst(self._meta.get_field(name).verbose_name) for name in names]
    if len(names) == 1:
        field = self._meta.get_field(names[0])
        params["field_label"] = labels[0]
        message = field.error_messages.get(
            "unique", "%(model_name)s with this %(field_label)s already exists."
        )
        return ValidationError(message, code="unique", params=params)
    params["field_labels"] = ", ".join(labels[:-1]) + " and " + labels[-1]
    return ValidationError(
        "%(model_name)s with this %(field_labels)s already exists.",
        code="unique_together",
        params=params,
    )


def date_checks(self, exclude):
    checks = []
    for model in families(self):
        for field in model._meta.local_fields:
            if field.name in exclude:
                continue
            for kind in ("date", "year", "month"):
                unique_for = getattr(field, "unique_for_" + kind)
                if unique_for and unique_for not in exclude:
                    checks.append((model, kind, field.name, unique_for))
    return checks


def check_date(self, model, kind, name, unique_for, errors):
    date = getattr(self, unique_for)
    if date is None:
        return
    parts = ("day", "month", "year") if kind == "date" else (kind,)
    lookups = {"%s__%s" % (unique_for, part): getattr(date, part) for part in parts}
    lookups[name] = getattr(self, name)
    if others(self, model._default_manager.filter(**lookups), model).exists():
        field = self._meta.get_field(name)
        params = {
            "model": self,
            "model_name": capfirst(model._meta.verbose_name),
            "lookup_type": kind,
            "field": name,
            "field_label": capfirst(field.verbose_name),
            "date_field": unique_for,
            "date_field_label": capfirst(self._meta.get_field(unique_for).verbose_name),
        }
        message = "%(field_label)s must be unique for %(date_field_label)s %(lookup_type)s."
        message = field.error_messages.get("unique_for_date", message)
        error = ValidationError(message, code="unique_for_date", params=params)
        errors.setdefault(name, []).append(error)


def validate_constraints(self, exclude=None):
    errors = {}
    for model in families(self):
        if model is not self.__class__ and model._meta.proxy:
            continue
        for constraint in model._meta.constraints:
            try:
                validate_constraint(constraint, model, self, exclude)
            except ValidationError as error:
                fields = getattr(constraint, "fields", ())
                if getattr(error, "code", None) == "unique" and len(fields) == 1:
                    errors.setdefault(fields[0], []).append(error)
                else:
                    errors = error.update_error_dict(errors)
    if errors:
        raise ValidationError(errors)


def validate_constraint(constraint, model, instance, exclude):
    """`CheckConstraint.validate` and `UniqueConstraint.validate`."""
    if not hasattr(constraint, "nulls_distinct"):
        if not passes(constraint.condition, model, instance, exclude):
            raise violation(constraint)
        return
    if not constraint.fields:
        return
    lookups = {}
    for name in constraint.fields:
        if exclude and name in exclude:
            return
        field = model._meta.get_field(name)
        value = getattr(instance, field.attname)
        if constraint.nulls_distinct is not False and value is None:
            return
        lookups[field.name] = value
    rows = others(instance, model._default_manager.filter(**lookups), model)
    if constraint.condition is None:
        if rows.exists():
            if constraint.violation_error_message == constraint.default_violation_error_message:
                raise unique_error_message(instance, model, constraint.fields)
            raise violation(constraint)
    elif passes(constraint.condition, model, instance, exclude, unknown=False):
        if rows.filter(constraint.condition).exists():
            raise violation(constraint)


def violation(constraint):
    return ValidationError(
        constraint.get_violation_error_message(), code=constraint.violation_error_code
    )


def passes(condition, model, instance, exclude, unknown=True):
    """Whether a condition holds for the values of an object, as a database decides."""
    values = {}
    for field in model._meta.concrete_fields:
        if not exclude or field.name not in exclude:
            value = getattr(instance, field.attname)
            values[field.name] = values[field.attname] = value
            if field.primary_key:
                values["pk"] = value
    try:
        result = holds(condition, values)
    except FieldError:
        return unknown
    return unknown if result is None else result
