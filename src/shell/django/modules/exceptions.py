NON_FIELD_ERRORS = "__all__"


class ValidationError(Exception):
    """What is wrong with a value: one message, a list of errors, or such lists by field."""

    def __init__(self, message, code=None, params=None):
        super().__init__(message, code, params)
        if isinstance(message, ValidationError):
            if hasattr(message, "error_dict"):
                message = message.error_dict
            elif hasattr(message, "message"):
                message, code, params = message.message, message.code, message.params
            else:
                message = message.error_list
        if isinstance(message, dict):
            self.error_dict = {}
            for field, inner in message.items():
                self.error_dict[field] = self._wrapped(inner).error_list
        elif isinstance(message, list):
            self.error_list = []
            for inner in message:
                inner = self._wrapped(inner)
                if hasattr(inner, "error_dict"):
                    for errors in inner.error_dict.values():
                        self.error_list.extend(errors)
                else:
                    self.error_list.extend(inner.error_list)
        else:
            self.message = message
            self.code = code
            self.params = params
            self.error_list = [self]

    @staticmethod
    def _wrapped(inner):
        return inner if isinstance(inner, ValidationError) else ValidationError(inner)

    @property
    def message_dict(self):
        self.error_dict
        return dict(self)

    @property
    def messages(self):
        if hasattr(self, "error_dict"):
            found = []
            for _, texts in self:
                found.extend(texts)
            return found
        return list(self)

    def update_error_dict(self, error_dict):
        if hasattr(self, "error_dict"):
            for field, errors in self.error_dict.items():
                error_dict.setdefault(field, []).extend(errors)
        else:
            error_dict.setdefault(NON_FIELD_ERRORS, []).extend(self.error_list)
        return error_dict

    def __iter__(self):
        if hasattr(self, "error_dict"):
            for field, errors in self.error_dict.items():
                yield field, list(ValidationError(errors))
        else:
            for error in self.error_list:
                text = error.message
                if error.params:
                    text = text % error.params
                yield str(text)

    def __str__(self):
        if hasattr(self, "error_dict"):
            return repr(dict(self))
        return repr(list(self))

    def __repr__(self):
        return "ValidationError(%s)" % self

    def __eq__(self, other):
        if not isinstance(other, ValidationError):
            return NotImplemented
        return hash(self) == hash(other)

    def __hash__(self):
        if hasattr(self, "message"):
            params = self.params
            if isinstance(params, dict):
                params = tuple(sorted(params.items()))
            return hash((self.message, self.code, params))
        if hasattr(self, "error_dict"):
            return hash(tuple((field, tuple(errors)) for field, errors in sorted(self.error_dict.items())))
        return hash(tuple(sorted(self.error_list, key=lambda error: str(error.message))))
