from datetime import datetime, timedelta


def now():
    return datetime.now()


def localtime(value=None, timezone=None):
    return datetime.now() if value is None else value


def localdate(value=None, timezone=None):
    return (datetime.now() if value is None else value).date()


def is_naive(value):
    return True


def is_aware(value):
    return False


def make_naive(value, timezone=None):
    return value


def make_aware(value, timezone=None):
    raise NotImplementedError("time zones are not supported in Modelyard")
