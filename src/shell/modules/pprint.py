def pformat(value, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True):
    def lines(value, room, margin):
        if sort_dicts and isinstance(value, dict):
            items = sorted(value.items(), key=lambda pair: (str(type(pair[0])), pair[0]))
            value = dict(items)
        text = repr(value)
        if len(text) <= room:
            return text
        deeper = margin + indent
        if isinstance(value, dict) and value:
            parts = []
            for key, item in value.items():
                head = repr(key) + ': '
                parts.append(head + lines(item, width - deeper - len(head) - 1, deeper + len(head)))
            return '{' + ' ' * (indent - 1) + (',\n' + ' ' * deeper).join(parts) + '}'
        if isinstance(value, (list, tuple)) and value:
            opening, closing = '()' if isinstance(value, tuple) else '[]'
            parts = [lines(item, width - deeper - 1, deeper) for item in value]
            if isinstance(value, tuple) and len(value) == 1:
                closing = ',)'
            return opening + ' ' * (indent - 1) + (',\n' + ' ' * deeper).join(parts) + closing
        return text
    return lines(value, width, 0)


def pprint(value, *args, **keywords):
    print(pformat(value, *args, **keywords))


def pp(value, *args, sort_dicts=False, **keywords):
    print(pformat(value, *args, sort_dicts=sort_dicts, **keywords))
