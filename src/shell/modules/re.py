from _modelyard import compile_pattern

NOFLAG = 0
I = IGNORECASE = 2
M = MULTILINE = 8
S = DOTALL = 16
U = UNICODE = 32
X = VERBOSE = 64
_NAMES = [
    (2, 're.IGNORECASE'), (8, 're.MULTILINE'), (16, 're.DOTALL'), (64, 're.VERBOSE')]


class error(Exception):
    __module__ = 're'
    __qualname__ = 'error'


class Pattern:
    def __init__(self, pattern, flags):
        self.pattern = pattern
        self.flags = flags | UNICODE
        try:
            self._scan, self._names = compile_pattern(pattern, flags)
        except Exception as problem:
            if type(problem).__name__ != 'RegexError':
                raise
            raise error(str(problem)) from None
        self.groups = len(self._names)
        self.groupindex = {
            name: at + 1 for at, name in enumerate(self._names) if name is not None}

    def __repr__(self):
        text = repr(self.pattern)
        names = [name for flag, name in _NAMES if self.flags & flag]
        if names:
            return f're.compile({text[:200]}, {"|".join(names)})'
        return f're.compile({text[:200]})'

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self.pattern, self.flags) == (other.pattern, other.flags)

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def _one(self, text, how, pos):
        if pos and how != 'search':
            raise NotImplementedError(f'{how}() from a position is not supported in Modelyard')
        found = self._scan(text, how, pos, 1)
        return Match(self, text, found[0]) if found else None

    def search(self, string, pos=0):
        return self._one(string, 'search', pos)

    def match(self, string, pos=0):
        return self._one(string, 'match', pos)

    def fullmatch(self, string, pos=0):
        return self._one(string, 'fullmatch', pos)

    def finditer(self, string, pos=0):
        return iter([Match(self, string, each) for each in self._scan(string, 'search', pos, 0)])

    def findall(self, string, pos=0):
        found = []
        for match in self.finditer(string, pos):
            groups = match.groups('')
            found.append(
                match.group() if not groups else groups[0] if len(groups) == 1 else groups)
        return found

    def subn(self, repl, string, count=0):
        pieces = []
        last = done = 0
        for spans in self._scan(string, 'search', 0, count):
            match = Match(self, string, spans)
            pieces.append(string[last:match.start()])
            if callable(repl):
                pieces.append(repl(match))
            else:
                pieces.append(match.expand(repl))
            last = match.end()
            done += 1
        pieces.append(string[last:])
        return ''.join(pieces), done

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def split(self, string, maxsplit=0):
        pieces = []
        last = 0
        for spans in self._scan(string, 'search', 0, maxsplit):
            match = Match(self, string, spans)
            pieces.append(string[last:match.start()])
            pieces.extend(match.groups())
            last = match.end()
        pieces.append(string[last:])
        return pieces


class Match:
    def __init__(self, pattern, string, spans):
        self.re = pattern
        self.string = string
        self._spans = spans
        self.pos = 0
        self.endpos = len(string)

    def __repr__(self):
        return f'<re.Match object; span={self.span()}, match={self.group()!r}>'

    def _index(self, group):
        if isinstance(group, str):
            group = self.re.groupindex.get(group, -1)
        if not 0 <= group <= self.re.groups:
            raise IndexError('no such group')
        return group

    def _get(self, group, default=None):
        span = self._spans[self._index(group)]
        return default if span is None else self.string[span[0]:span[1]]

    def group(self, *groups):
        if not groups:
            return self._get(0)
        if len(groups) == 1:
            return self._get(groups[0])
        return tuple(self._get(group) for group in groups)

    def __getitem__(self, group):
        return self._get(group)

    def groups(self, default=None):
        return tuple(self._get(at + 1, default) for at in range(self.re.groups))

    def groupdict(self, default=None):
        return {name: self._get(name, default) for name in self.re.groupindex}

    def span(self, group=0):
        return self._spans[self._index(group)] or (-1, -1)

    def start(self, group=0):
        return self.span(group)[0]

    def end(self, group=0):
        return self.span(group)[1]

    @property
    def lastindex(self):
        found = [at for at in range(1, self.re.groups + 1) if self._spans[at] is not None]
        return found[-1] if found else None

    def expand(self, template):
        if '\\' not in template:
            return template
        pieces = []
        at = 0
        escapes = {'n': '\n', 't': '\t', 'r': '\r', '\\': '\\', 'a': '\a', 'f': '\f', 'v': '\v'}
        while at < len(template):
            letter = template[at]
            at += 1
            if letter != '\\':
                pieces.append(letter)
                continue
            if at >= len(template):
                raise error('bad escape (end of pattern)')
            letter = template[at]
            at += 1
            if letter == 'g' and template[at:at + 1] == '<':
                end = template.index('>', at)
                name = template[at + 1:end]
                at = end + 1
                try:
                    pieces.append(self._get(int(name) if name.isdigit() else name, ''))
                except IndexError:
                    if name.isdigit():
                        raise error(f'invalid group reference {name}') from None
                    raise IndexError(f'unknown group name {name!r}') from None
            elif letter.isdigit() and letter != '0':
                if template[at:at + 1].isdigit():
                    letter += template[at]
                    at += 1
                if int(letter) > self.re.groups:
                    raise error(f'invalid group reference {letter} at position {at - len(letter)}')
                pieces.append(self._get(int(letter), ''))
            elif letter in escapes:
                pieces.append(escapes[letter])
            elif letter.isalpha():
                raise error(f'bad escape \\{letter} at position {at - 2}')
            else:
                pieces.append('\\' + letter)
        return ''.join(pieces)


_cache = {}


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, str):
        raise TypeError('first argument must be string or compiled pattern')
    if (pattern, flags) not in _cache:
        if len(_cache) > 200:
            _cache.clear()
        _cache[pattern, flags] = Pattern(pattern, flags)
    return _cache[pattern, flags]


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def escape(pattern):
    special = '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'
    return ''.join('\\' + letter if letter in special else letter for letter in pattern)


def purge():
    _cache.clear()
