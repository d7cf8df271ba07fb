class JSONDecodeError(ValueError):
    pass


def _quote(text):
    out = ['"']
    for char in text:
        code = ord(char)
        if char in '"\\':
            out.append('\\' + char)
        elif char == '\n':
            out.append('\\n')
        elif char == '\r':
            out.append('\\r')
        elif char == '\t':
            out.append('\\t')
        elif code < 32 or 126 < code < 65536:
            out.append(f'\\u{code:04x}')
        elif code > 65535:
            code -= 65536
            out.append(f'\\u{0xd800 + (code >> 10):04x}\\u{0xdc00 + (code & 1023):04x}')
        else:
            out.append(char)
    out.append('"')
    return ''.join(out)


def dumps(value, *, indent=None, sort_keys=False, default=None, ensure_ascii=True, separators=None):
    if isinstance(indent, int):
        indent = ' ' * indent
    comma, colon = separators or ((', ' if indent is None else ','), ': ')

    def join(items, opening, closing, margin):
        if not items:
            return opening + closing
        if indent is None:
            return opening + comma.join(items) + closing
        inner = '\n' + margin + indent
        return opening + inner + (comma + inner).join(items) + '\n' + margin + closing

    def dump(value, margin):
        if value is None:
            return 'null'
        if value is True:
            return 'true'
        if value is False:
            return 'false'
        if isinstance(value, str):
            if ensure_ascii:
                return _quote(value)
            return '"' + value.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n') + '"'
        if isinstance(value, (int, float)):
            return repr(value)
        deeper = margin + (indent or '')
        if isinstance(value, (list, tuple)):
            return join([dump(item, deeper) for item in value], '[', ']', margin)
        if isinstance(value, dict):
            items = sorted(value.items()) if sort_keys else value.items()
            parts = []
            for key, item in items:
                if not isinstance(key, str):
                    if not isinstance(key, (int, float, bool, type(None))):
                        raise TypeError(f'keys must be str, int, float, bool or None, not {type(key).__name__}')
                    key = dump(key, '')
                parts.append(_quote(key) + colon + dump(item, deeper))
            return join(parts, '{', '}', margin)
        if default is not None:
            return dump(default(value), margin)
        raise TypeError(f'Object of type {type(value).__name__} is not JSON serializable')

    return dump(value, '')


def loads(text):
    at = 0

    def fail(what, place):
        line = text.count('\n', 0, place) + 1
        column = place - text.rfind('\n', 0, place)
        raise JSONDecodeError(f'{what}: line {line} column {column} (char {place})')

    def skip():
        nonlocal at
        while at < len(text) and text[at] in ' \t\n\r':
            at += 1

    def string():
        nonlocal at
        start = at
        at += 1
        out = []
        while True:
            if at >= len(text):
                fail('Unterminated string starting at', start)
            char = text[at]
            at += 1
            if char == '"':
                return ''.join(out)
            if char == '\\':
                char = text[at:at + 1]
                at += 1
                if char == 'u':
                    out.append(chr(int(text[at:at + 4], 16)))
                    at += 4
                else:
                    out.append({'n': '\n', 't': '\t', 'r': '\r', 'b': '\b', 'f': '\f'}.get(char, char))
            else:
                out.append(char)

    def value():
        nonlocal at
        skip()
        start = at
        char = text[at:at + 1]
        if char == '"':
            return string()
        if char == '[':
            at += 1
            items = []
            skip()
            if text[at:at + 1] == ']':
                at += 1
                return items
            while True:
                items.append(value())
                skip()
                at += 1
                if text[at - 1:at] == ']':
                    return items
                if text[at - 1:at] != ',':
                    fail("Expecting ',' delimiter", at - 1)
        if char == '{':
            at += 1
            items = {}
            skip()
            if text[at:at + 1] == '}':
                at += 1
                return items
            while True:
                skip()
                if text[at:at + 1] != '"':
                    fail('Expecting property name enclosed in double quotes', at)
                key = string()
                skip()
                if text[at:at + 1] != ':':
                    fail("Expecting ':' delimiter", at)
                at += 1
                items[key] = value()
                skip()
                at += 1
                if text[at - 1:at] == '}':
                    return items
                if text[at - 1:at] != ',':
                    fail("Expecting ',' delimiter", at - 1)
        for word, meaning in (('true', True), ('false', False), ('null', None)):
            if text.startswith(word, at):
                at += len(word)
                return meaning
        while at < len(text) and text[at] in '+-0123456789.eE':
            at += 1
        if at == start:
            fail('Expecting value', start)
        number = text[start:at]
        return float(number) if '.' in number or 'e' in number.lower() else int(number)

    result = value()
    skip()
    if at < len(text):
        fail('Extra data', at)
    return result
