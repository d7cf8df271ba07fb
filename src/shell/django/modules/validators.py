from django.core.exceptions import ValidationError

EMPTY_VALUES = (None, "", [], (), {})


class BaseValidator:
    code = "limit_value"

    def __init__(self, limit_value, message=None):
        self.limit_value = limit_value
        if message is not None:
            self.message = message

    def limit(self):
        return self.limit_value() if callable(self.limit_value) else self.limit_value

    def measure(self, value):
        return value

    def __call__(self, value):
        measured, limit = self.measure(value), self.limit()
        if self.breaks(measured, limit):
            params = {"limit_value": limit, "show_value": measured, "value": value}
            raise ValidationError(self.message_for(limit), code=self.code, params=params)

    def message_for(self, limit):
        return self.message

    def __eq__(self, other):
        return type(self) is type(other) and self.limit_value == other.limit_value


class MaxValueValidator(BaseValidator):
    message = "Ensure this value is less than or equal to %(limit_value)s."
    code = "max_value"

    def breaks(self, value, limit):
        return value > limit


class MinValueValidator(BaseValidator):
    message = "Ensure this value is greater than or equal to %(limit_value)s."
    code = "min_value"

    def breaks(self, value, limit):
        return value < limit


class StepValueValidator(BaseValidator):
    message = "Ensure this value is a multiple of step size %(limit_value)s."
    code = "step_size"

    def breaks(self, value, limit):
        return value % limit != 0


class MinLengthValidator(BaseValidator):
    code = "min_length"

    def measure(self, value):
        return len(value)

    def breaks(self, value, limit):
        return value < limit

    def message_for(self, limit):
        if hasattr(self, "message"):
            return self.message
        noun = "character" if limit == 1 else "characters"
        return (
            "Ensure this value has at least %(limit_value)d "
            + noun
            + " (it has %(show_value)d)."
        )


class MaxLengthValidator(BaseValidator):
    code = "max_length"

    def measure(self, value):
        return len(value)

    def breaks(self, value, limit):
        return value > limit

    def message_for(self, limit):
        if hasattr(self, "message"):
            return self.message
        noun = "character" if limit == 1 else "characters"
        return (
            "Ensure this value has at most %(limit_value)d "
            + noun
            + " (it has %(show_value)d)."
        )


class RegexValidator:
    message = "Enter a valid value."
    code = "invalid"

    def __init__(self, regex=None, message=None, code=None, inverse_match=None, flags=None):
        self.regex = regex
        if message is not None:
            self.message = message
        if code is not None:
            self.code = code
        self.inverse_match = bool(inverse_match)

    def __call__(self, value):
        from re import search

        if bool(search(self.regex, str(value))) == self.inverse_match:
            raise ValidationError(self.message, code=self.code, params={"value": value})
