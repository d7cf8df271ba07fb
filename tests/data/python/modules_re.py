import re
re.search(r'\d+', 'abc 123 def')
re.search('x', 'abc')
re.match('b', 'abc')
re.match('a.', 'abc')
re.fullmatch('a.c', 'abc').span()
re.fullmatch('a|ab', 'ab')
re.findall(r'\w+', 'one two, three')
re.findall(r'(\w)(\d)', 'a1 b2 c3')
re.findall(r'(\w)\d', 'a1 b2 c3')
re.findall('x*', 'axb')
[m.start() for m in re.finditer('a', 'banana')]
re.sub(r'\s+', ' ', 'a  b \t c')
re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world')
re.sub(r'(?P<first>\w+)', r'<\g<first>>', 'a b')
re.sub('a', lambda m: m.group().upper(), 'banana', count=2)
re.subn('a', 'o', 'banana')
re.sub('x*', '-', 'abxd')
re.split(r'[,;]\s*', 'a, b;c')
re.split(r'(,)', 'a,b,c')
re.split(',', 'a,b,c', maxsplit=1)
m = re.search(r'(?P<year>\d{4})-(?P<month>\d\d)(-(\d\d))?', 'on 2024-05 there')
m
m.group(), m.group(1), m.group('month'), m['year']
m.groups()
m.groups('none')
m.groupdict()
m.span('year'), m.start(2), m.end(2), m.span(4)
m.lastindex
m.group(9)
m.group('nope')
p = re.compile('HELLO', re.I)
p
p.search('say hello').group()
p.pattern, p.groups
p.match('hello') is not None
re.compile('a+')
bool(re.search('^b', 'a\nb', re.M)), bool(re.search('^b', 'a\nb'))
bool(re.search('a.b', 'a\nb', re.S)), bool(re.search('a.b', 'a\nb'))
re.search(r'''
    \d+   # digits
    [ ]   # a space
    \w    # a letter
''', 'x 12 y', re.VERBOSE).group()
re.search('ü', 'grün').span()
re.findall(r'[a-zä-ü]+', 'Grün übt'.lower())
re.findall(r'[\[\]&~]', 'a[b]&~')
re.search(r'a{2,3}', 'caaaat').group()
re.search(r'a{,2}b', 'aab').group()
re.findall(r'a{', 'a{b')
re.escape('a.b*c (d)')
re.search('(', 'x')
re.findall(r'\bfoo\b', 'foo food foo')
if m := re.match(r'(\w+)@(\w+)\.com', 'user@example.com'):
    print(m.group(1), m.group(2))

re.search(3, 'a')
re.search('a', 3)
p == re.compile('HELLO', re.I)
re.findall('[^]a]', 'a]b')
re.sub('(a)(b)?', r'[\1\2]', 'a ab')
re.fullmatch(r'[A-Z][a-z]*\Z', 'Hello')
re.compile('a)')
re.compile('*a')
re.compile('a**')
re.compile('a|*')
re.findall('a+?', 'aaa')
re.findall('(?:ab)+', 'ababx')
re.findall('(?i)A', 'aA')
