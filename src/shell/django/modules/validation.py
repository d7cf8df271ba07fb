from django.core.exceptions import NON_FIELD_ERRORS, FieldDoesNotExist, ValidationError

EMPTY_VALUES = [None, "", [], (), {}]


class Collected:
    """Errors by the names of fields, gathered from one validation after the other."""

    def __init__(self):
        self.errors = {}

    def take(self, validate, *args, **kwargs):
        try:
            validate(*args, **kwargs)
        except ValidationError as error:
            self.errors = error.update_error_dict(self.errors)

    def add(self, field, error):
        self.errors.setdefault(field, []).append(error)

    def finish(self):
        if self.errors:
            raise ValidationError(self.errors)


def full_clean(instance, exclude=None, validate_unique=True, validate_constraints=True):
    collected = Collected()
    exclude = set(exclude or ())

    def leave_out_invalid():
        exclude.update(name for name in collected.errors if name != NON_FIELD_ERRORS)

    collected.take(instance.clean_fields, exclude=set(exclude))
    collected.take(instance.clean)
    if validate_unique:
        leave_out_invalid()
        collected.take(instance.validate_unique, exclude=set(exclude))
    if validate_constraints:
        leave_out_invalid()
        collected.take(instance.validate_constraints, exclude=set(exclude))
    collected.finish()


def clean_fields(instance, exclude=None):
    collected = Collected()
    for field in instance._meta.fields:
        if exclude and field.name in exclude:
            continue
        raw = getattr(instance, field.attname)
        if field.blank and raw in EMPTY_VALUES:
            continue
        try:
            setattr(instance, field.attname, clean_field(field, raw, instance))
        except ValidationError as error:
            collected.errors[field.name] = error.error_list
    collected.finish()


def clean_field(field, raw, instance):
    value, failures = clean_value(field, raw)
    if failures:
        raise ValidationError([ValidationError(text, code=code) for text, code in failures])
    check_reference(field, value)
    if value not in EMPTY_VALUES:
        errors = []
        for validator in custom_validators(field):
            try:
                validator(value)
            except ValidationError as error:
                if hasattr(error, "code") and error.code in custom_messages(field):
                    error.message = custom_messages(field)[error.code]
                errors += error.error_list
        if errors:
            raise ValidationError(errors)
    return value


def check_reference(field, value):
    """A foreign key must name a row that is there and that it may point to."""
    remote = field.remote_field
    if remote is None or value is None or getattr(remote, "parent_link", False):
        return
    found = remote.model._base_manager.filter(**{remote.field_name: value})
    if not found.complex_filter(field.get_limit_choices_to()).exists():
        message = "%(model)s instance with %(field)s %(value)r is not a valid choice."
        message = custom_messages(field).get("invalid", message)
        params = {
            "model": remote.model._meta.verbose_name,
            "pk": value,
            "field": remote.field_name,
            "value": value,
        }
        raise ValidationError(message, code="invalid", params=params)


def with_parents(instance):
    return [type(instance), *instance._meta.all_parents]


def validate_unique(instance, exclude=None):
    exclude = set(exclude or ())
    collected = Collected()
    for model, names in unique_checks(instance, exclude):
        if taken(instance, model, names):
            field = names[0] if len(names) == 1 else NON_FIELD_ERRORS
            collected.add(field, unique_error_message(instance, model, names))
    for model, part, name, of in date_checks(instance, exclude):
        if taken_on_date(instance, model, part, name, of):
            collected.add(name, date_error_message(instance, part, name, of))
    collected.finish()


def unique_checks(instance, exclude):
    models = with_parents(instance)
    for model in models:
        for names in model._meta.unique_together:
            if not exclude.intersection(names):
                yield model, tuple(names)
    for model in models:
        for field in model._meta.local_fields:
            if field.unique and field.name not in exclude:
                yield model, (field.name,)


def date_checks(instance, exclude):
    for model in with_parents(instance):
        for field in model._meta.local_fields:
            if field.name in exclude:
                continue
            for part in ("date", "year", "month"):
                of = getattr(field, "unique_for_" + part)
                if of and of not in exclude:
                    yield model, part, field.name, of


def others(instance, model, found):
    """The rows of `found` that are not the instance's own."""
    pk = getattr(instance, model._meta.pk.attname)
    if not instance._state.adding and pk is not None:
        found = found.exclude(pk=pk)
    return found


def taken(instance, model, names):
    lookup = {}
    for name in names:
        field = instance._meta.get_field(name)
        value = getattr(instance, field.attname)
        own_key = field.name == model._meta.pk.name and not instance._state.adding
        if value is None or own_key:
            return False
        lookup[name] = value
    return others(instance, model, model._default_manager.filter(**lookup)).exists()


def taken_on_date(instance, model, part, name, of):
    date = getattr(instance, of)
    if date is None:
        return False
    parts = ("day", "month", "year") if part == "date" else (part,)
    lookup = {of + "__" + each: getattr(date, each) for each in parts}
    lookup[name] = getattr(instance, name)
    found = model._default_manager.filter(**lookup)
    if not instance._state.adding and instance.pk is not None:
        found = found.exclude(pk=instance.pk)
    return found.exists()


def capitalized(text):
    return text[:1].upper() + text[1:]


def listed(names):
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + " and " + names[-1]


def unique_error_message(instance, model, names):
    options = model._meta
    labels = [capitalized(options.get_field(name).verbose_name) for name in names]
    params = {
        "model": instance,
        "model_class": model,
        "model_name": capitalized(options.verbose_name),
        "unique_check": names,
    }
    if len(names) == 1:
        params["field_label"] = labels[0]
        message = "%(model_name)s with this %(field_label)s already exists."
        message = custom_messages(options.get_field(names[0])).get("unique", message)
        return ValidationError(message, code="unique", params=params)
    params["field_labels"] = listed(labels)
    message = "%(model_name)s with this %(field_labels)s already exists."
    return ValidationError(message, code="unique_together", params=params)


def date_error_message(instance, part, name, of):
    options = instance._meta
    field = options.get_field(name)
    message = "%(field_label)s must be unique for %(date_field_label)s %(lookup_type)s."
    message = custom_messages(field).get("unique_for_date", message)
    params = {
        "model": instance,
        "model_name": capitalized(options.verbose_name),
        "lookup_type": part,
        "field": name,
        "field_label": capitalized(field.verbose_name),
        "date_field": of,
        "date_field_label": capitalized(options.get_field(of).verbose_name),
    }
    return ValidationError(message, code="unique_for_date", params=params)


def validate_constraints(instance, exclude=None):
    exclude = set(exclude or ())
    collected = Collected()
    for model in with_parents(instance):
        for constraint in model._meta.constraints:
            try:
                validate_constraint(constraint, model, instance, exclude)
            except ValidationError as error:
                fields = getattr(constraint, "fields", ())
                if getattr(error, "code", None) == "unique" and len(fields) == 1:
                    collected.add(fields[0], error)
                else:
                    collected.errors = error.update_error_dict(collected.errors)
    collected.finish()


def validate_constraint(constraint, model, instance, exclude):
    fields = getattr(constraint, "fields", None)
    violated = False
    if fields is None:
        violated = holds(instance, model, constraint.name, list(exclude)) is False
    elif fields:
        violated = breaks_unique(constraint, model, instance, exclude)
        plain = constraint.violation_error_message == constraint.default_violation_error_message
        if violated and plain and not constraint.condition:
            error = unique_error_message(instance, model, fields)
            raise ValidationError(error, code=error.code)
    if violated:
        message = constraint.get_violation_error_message()
        raise ValidationError(message, code=constraint.violation_error_code)


def breaks_unique(constraint, model, instance, exclude):
    lookup = {}
    for name in constraint.fields:
        value = getattr(instance, model._meta.get_field(name).attname)
        if name in exclude or (value is None and constraint.nulls_distinct is not False):
            return False
        lookup[name] = value
    found = others(instance, model, model._default_manager.filter(**lookup))
    if constraint.condition:
        if not holds(instance, model, constraint.name, list(exclude)):
            return False
        found = found.filter(constraint.condition)
    return found.exists()
