'hello'
"it's"
'say "hi"'
'it\'s "both"'
'a\nb\tc\\d'
'\x00\x1f\x7f'
'é ü 漢 😀'
'\u200b\xa0'
'a' 'b'
r'\n'
"""multi
line"""
'abc' * 3
'a' + 'b'
'abc'[0], 'abc'[-1], 'abc'[1:], 'abc'[:-1], 'abc'[::-1], 'abc'[::2]
'abc'[5:]
len('漢字')
'Hello World'.lower(), 'Hello World'.upper(), 'hello world'.title(), 'hello'.capitalize()
"they're bill's".title()
'Hello'.swapcase()
'  a b '.strip(), '  a '.lstrip(), ' a  '.rstrip()
'xxaxx'.strip('x')
'a,b,c'.split(',')
'a b  c'.split()
' a b '.split(' ')
'a b c d'.split(None, 2)
'a,b,c'.rsplit(',', 1)
'a b c'.rsplit(None, 1)
''.split()
''.split(',')
'a\nb\r\nc'.splitlines()
'a=b=c'.partition('=')
'a=b=c'.rpartition('=')
'abc'.partition('z')
', '.join(['a', 'b'])
', '.join(str(n) for n in [1, 2])
', '.join([1, 2])
','.join(5)
'banana'.replace('a', 'o')
'banana'.replace('a', 'o', 2)
'abc'.replace('', '-')
'abc'.startswith('a'), 'abc'.endswith('c'), 'abc'.startswith(('x', 'a'))
'abc'.startswith(1)
'banana'.find('n'), 'banana'.rfind('n'), 'banana'.find('z'), 'banana'.index('n')
'banana'.count('a'), 'banana'.count('')
'abc'.isalpha(), 'a1'.isalnum(), '12'.isdigit(), ' '.isspace(), ''.isalpha()
'ABC'.isupper(), 'abc'.islower(), 'Abc'.istitle(), 'a_1'.isidentifier()
'a'.center(5, '*'), 'ab'.center(5), 'a'.ljust(3) + '|', 'a'.rjust(3)
'42'.zfill(5), '-42'.zfill(5)
'a\tb'.expandtabs(4)
'abc'.encode()
b'abc'.decode()
b'\x00\xff'
'abc'.removeprefix('a'), 'abc'.removesuffix('c')
'a' in 'abc', 'z' not in 'abc'
'a' < 'b', 'a' == 'a', 'a' != 'b'
'abc'.translate(str.maketrans('ab', 'xy'))
str(5), str(None), str(1.5), str([1, 'a'])
repr('a')
ascii('é')
'abc'.split('')
'ß'.upper()
