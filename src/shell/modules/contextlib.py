from functools import wraps


class _GeneratorContextManager:
    def __init__(self, function, args, keywords):
        self.gen = function(*args, **keywords)
        self._again = function, args, keywords

    def __call__(self, function):
        @wraps(function)
        def inner(*args, **keywords):
            with _GeneratorContextManager(*self._again):
                return function(*args, **keywords)
        return inner

    def __enter__(self):
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, value, traceback):
        if kind is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        try:
            self.gen.throw(value)
        except StopIteration as error:
            return error is not value
        except RuntimeError as error:
            if error is value:
                return False
            if isinstance(value, StopIteration) and error.__cause__ is value:
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            return False
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(function):
    @wraps(function)
    def helper(*args, **keywords):
        return _GeneratorContextManager(function, args, keywords)
    return helper


class ContextDecorator:
    def __call__(self, function):
        @wraps(function)
        def inner(*args, **keywords):
            with self:
                return function(*args, **keywords)
        return inner


class suppress:
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, kind, value, traceback):
        return kind is not None and issubclass(kind, self._exceptions)


class nullcontext:
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *details):
        pass


class closing:
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *details):
        self.thing.close()


class ExitStack:
    def __init__(self):
        self._callbacks = []

    def enter_context(self, manager):
        result = manager.__enter__()
        self._callbacks.append(manager.__exit__)
        return result

    def push(self, manager):
        self._callbacks.append(getattr(manager, '__exit__', manager))
        return manager

    def callback(self, function, *args, **keywords):
        self._callbacks.append(lambda *details: function(*args, **keywords) and False)
        return function

    def pop_all(self):
        other = ExitStack()
        other._callbacks, self._callbacks = self._callbacks, []
        return other

    def close(self):
        self.__exit__(None, None, None)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        swallowed = False
        while self._callbacks:
            callback = self._callbacks.pop()
            try:
                if callback(kind, value, traceback):
                    kind = value = traceback = None
                    swallowed = True
            except BaseException as error:
                kind, value, swallowed = type(error), error, False
                if not self._callbacks:
                    raise
        if value is not None and swallowed:
            raise value
        return swallowed
