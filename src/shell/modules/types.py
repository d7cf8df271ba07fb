class SimpleNamespace:
    def __init__(self, **keywords):
        for name, value in keywords.items():
            setattr(self, name, value)

    def __getattr__(self, name):
        raise AttributeError(f"'types.SimpleNamespace' object has no attribute {name!r}")

    def __repr__(self):
        inner = ', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())
        return f'namespace({inner})'

    def __eq__(self, other):
        if isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented


FunctionType = LambdaType = type(lambda: None)
MethodType = type(SimpleNamespace().__repr__)
BuiltinFunctionType = BuiltinMethodType = type(len)
GeneratorType = type(_ for _ in ())
NoneType = type(None)
EllipsisType = type(...)
