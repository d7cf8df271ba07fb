from _modelyard import copy_instance


def copy(value):
    if isinstance(value, (list, dict, set)):
        return value.copy()
    if hasattr(type(value), '__copy__'):
        return value.__copy__()
    return copy_instance(value)


def deepcopy(value, memo=None):
    if isinstance(value, list):
        return [deepcopy(item) for item in value]
    if isinstance(value, tuple):
        return tuple([deepcopy(item) for item in value])
    if isinstance(value, dict):
        return {deepcopy(key): deepcopy(item) for key, item in value.items()}
    if isinstance(value, set):
        return {deepcopy(item) for item in value}
    if hasattr(type(value), '__deepcopy__'):
        return value.__deepcopy__({} if memo is None else memo)
    result = copy_instance(value)
    if result is not value:
        for name, item in vars(value).items():
            setattr(result, name, deepcopy(item))
    return result
