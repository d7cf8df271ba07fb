def _margin(lines):
    margin = None
    for line in lines:
        if not line.strip(' \t'):
            continue
        indent = line[:len(line) - len(line.lstrip(' \t'))]
        if margin is None or margin.startswith(indent):
            margin = indent
        elif not indent.startswith(margin):
            common = 0
            while common < min(len(margin), len(indent)) and margin[common] == indent[common]:
                common += 1
            margin = margin[:common]
    return margin or ''


def dedent(text):
    lines = ['' if not line.strip(' \t') else line for line in text.split('\n')]
    margin = len(_margin(lines))
    return '\n'.join(line[margin:] for line in lines)


def indent(text, prefix, predicate=None):
    if predicate is None:
        def predicate(line):
            return line.strip()
    return ''.join(prefix + line if predicate(line) else line for line in text.splitlines(True))


def wrap(text, width=70, initial_indent='', subsequent_indent=''):
    lines = []
    present = initial_indent
    empty = True
    for word in text.split():
        while True:
            piece = word if empty else ' ' + word
            if len(present) + len(piece) <= width:
                present += piece
                empty = False
                break
            if empty:
                room = max(width - len(present), 1)
                present, word = present + word[:room], word[room:]
            lines.append(present)
            present, empty = subsequent_indent, True
            if not word:
                break
    if not empty:
        lines.append(present)
    return lines


def fill(text, width=70, initial_indent='', subsequent_indent=''):
    return '\n'.join(wrap(text, width, initial_indent, subsequent_indent))


def shorten(text, width, placeholder=' [...]'):
    words = text.split()
    if len(' '.join(words)) <= width:
        return ' '.join(words)
    while words and len(' '.join(words) + placeholder) > width:
        words.pop()
    if words:
        return ' '.join(words) + placeholder
    if len(placeholder.lstrip()) > width:
        raise ValueError('placeholder too large for max width')
    return placeholder.lstrip()
