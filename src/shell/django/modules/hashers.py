"""Passwords: nobody can read them back, and nothing depends on how they are kept."""

import uuid

UNUSABLE_PASSWORD_PREFIX = "!"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"


def _salt(length):
    return (uuid.uuid4().hex + uuid.uuid4().hex)[:length]


def _digest(password, salt):
    number = 7
    for letter in salt + password:
        number = (number * 131 + ord(letter)) % 1000000007
    text = ""
    for _ in range(43):
        number = (number * 48271 + 11) % 2147483647
        text += LETTERS[number % len(LETTERS)]
    return text + "="


def make_password(password, salt=None, hasher="default"):
    if password is None:
        return UNUSABLE_PASSWORD_PREFIX + _salt(40)
    salt = salt or _salt(22)
    return "pbkdf2_sha256$1000000$%s$%s" % (salt, _digest(str(password), salt))


def is_password_usable(encoded):
    return encoded is None or not encoded.startswith(UNUSABLE_PASSWORD_PREFIX)


def check_password(password, encoded, setter=None, preferred="default"):
    parts = encoded.split("$")
    if password is None or len(parts) != 4:
        return False
    return parts[3] == _digest(str(password), parts[2])
