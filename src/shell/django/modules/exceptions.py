NON_FIELD_ERRORS = "__all__"


class ValidationError(Exception):
    """One message, or a list of errors, or errors by the names of fields."""

    def __init__(self, message, code=None, params=None):
        super().__init__(message, code, params)
        if isinstance(message, ValidationError):
            # An error made of another is the same again.
            for form in ("error_dict", "message", "error_list"):
                if hasattr(message, form):
                    break
            if form == "message":
                code, params = message.code, message.params
            message = getattr(message, form)
        if isinstance(message, dict):
            self.error_dict = {
                field: _as_error(errors).error_list for field, errors in message.items()
            }
        elif isinstance(message, list):
            self.error_list = []
            for error in message:
                error = _as_error(error)
                if hasattr(error, "error_dict"):
                    for errors in error.error_dict.values():
                        self.error_list += errors
                else:
                    self.error_list += error.error_list
        else:
            self.message, self.code, self.params = message, code, params
            self.error_list = [self]

    @property
    def message_dict(self):
        return dict(_texts_by_field(self.error_dict))

    @property
    def messages(self):
        if hasattr(self, "error_dict"):
            return [text for _, texts in self for text in texts]
        return list(self)

    def update_error_dict(self, error_dict):
        own = getattr(self, "error_dict", None)
        if own is None:
            own = {NON_FIELD_ERRORS: self.error_list}
        for field, errors in own.items():
            error_dict.setdefault(field, []).extend(errors)
        return error_dict

    def __iter__(self):
        if hasattr(self, "error_dict"):
            return iter(_texts_by_field(self.error_dict))
        return iter([_text(error) for error in self.error_list])

    def __str__(self):
        return repr(dict(self) if hasattr(self, "error_dict") else list(self))

    def __repr__(self):
        return "ValidationError(%s)" % self

    def _identity(self):
        if hasattr(self, "message"):
            return (str(self.message), self.code, repr(self.params))
        if hasattr(self, "error_dict"):
            return tuple(sorted((k, repr(v)) for k, v in self.error_dict.items()))
        return tuple(sorted(repr(error._identity()) for error in self.error_list))

    def __eq__(self, other):
        if not isinstance(other, ValidationError):
            return NotImplemented
        return self._identity() == other._identity()

    def __hash__(self):
        return hash(self._identity())


def _as_error(value):
    return value if isinstance(value, ValidationError) else ValidationError(value)


def _text(error):
    text = error.message
    return str(text % error.params) if error.params else str(text)


def _texts_by_field(error_dict):
    return [
        (field, [_text(error) for error in errors]) for field, errors in error_dict.items()
    ]
