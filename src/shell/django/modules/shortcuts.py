from django.http import Http404


def _queryset(klass):
    manager = getattr(klass, "_default_manager", None)
    return klass if manager is None else manager.all()


def get_object_or_404(klass, *args, **kwargs):
    queryset = _queryset(klass)
    try:
        return queryset.get(*args, **kwargs)
    except queryset.model.DoesNotExist:
        name = queryset.model._meta.object_name
        raise Http404("No %s matches the given query." % name)


def get_list_or_404(klass, *args, **kwargs):
    queryset = _queryset(klass)
    found = list(queryset.filter(*args, **kwargs))
    if not found:
        name = queryset.model._meta.object_name
        raise Http404("No %s matches the given query." % name)
    return found
