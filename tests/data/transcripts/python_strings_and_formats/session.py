s = Student.objects.create(name="Ann", age=25)
f"{s} is {s.age}", f"{s!r}", f"{s.name!r:>8}"
f"{s.name:<6}|{s.name:>6}|{s.name:^7}|{s.age:05d}|{s.age:.2f}|{s.age:,}"
f"{1234567.891:,.1f} {0.256:.0%} {255:x} {5:b} {3.14159:.3g}"
f"{s.courses.count()} course{'s' if s.courses.count() != 1 else ''}"
f"{{braces}} {'nested ' + 'quotes'} {s.age=}"
"%s has %d and %.2f" % (s, 3, 2.5)
"%(name)s" % {"name": "Bob"}
"{} {}".format(s, 1), "{0}{0}{1}".format("a", "b"), "{name:>5}".format(name="x")
"a,b,c".split(","), " x ".strip(), "abc".replace("b", "-"), "-".join(["a", "b"])
"Hello".upper(), "Hello".lower(), "hello world".title(), "hello".capitalize(), "hElLo".swapcase()
"hello".startswith("he"), "hello".endswith(("x", "o")), "l" in "hello", "hello".find("l"), "hello".count("l")
"hello"[1], "hello"[-1], "hello"[1:3], "hello"[::-1], "hello"[10:]
"a" * 3, "a" + "b", "a" "b", "a" < "b"
"line1\nline2".splitlines(), "a b  c".split(), "k=v".partition("=")
"5".isdigit(), "abc".isalpha(), "".isspace(), "5".zfill(3), "ab".ljust(4) + "|", "ab".center(6, "*")
str(5), str(None), str([1, "a"]), repr("it's"), repr('a"b'), repr("\n\t\\")
'''triple
quoted'''
print("a", "b", sep="-", end="!\n")
print("tab\there", 'quote"s', "ünï")
print([s], {"s": s}, (s,), {s})
print()
print(s, s.age, None, True, 1.0, 1e10, 1e16, 0.1 + 0.2)
ord("a"), chr(98), "ß".upper(), len("ünï")
"abc".index("z")
"{}".format()
"%d" % "x"
"%s %s" % ("one",)
"abc"[5]
str(s).lower(), s.name[0], "n" in s.name
b"bytes", b"a"[0], "ü".encode(), b"\xc3\xbc".decode()
