def reverse(viewname, urlconf=None, args=None, kwargs=None, current_app=None):
    raise NotImplementedError("URLs are not supported in Modelyard")


def reverse_lazy(viewname, urlconf=None, args=None, kwargs=None, current_app=None):
    return reverse(viewname)
