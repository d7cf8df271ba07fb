class Box:
    size = 3
    def __init__(self, label="none", *things):
        self.label = label
        self.things = list(things)
    def __repr__(self):
        return f"Box({self.label!r})"
    def __len__(self):
        return len(self.things)
    def __eq__(self, other):
        return self.label == other.label
    @property
    def first(self):
        return self.things[0]
    def grow(self, n=1):
        self.size += n
        return self
b = Box("a", 1, 2)
b, len(b), b.first, b.size, Box.size
b.grow().grow(2).size, Box.size
b == Box("a"), b == Box("b"), b != Box("b")
b.nope
Box("x", 1, 2, label="y")
Box().first
class Big(Box):
    size = 10
    def __init__(self, label):
        super().__init__(label, "big")
    def __str__(self):
        return "big " + self.label
c = Big("c")
str(c), repr(c), f"{c}", [c]
isinstance(c, Box), issubclass(Big, Box), type(c).__name__
c.size, c.first
Big()
b.first = 3
hasattr(b, "label"), getattr(b, "zip", None)
setattr(b, "label", "z")
b
del b.label
b
class Stack:
    def __init__(self):
        self.rows = []
    def __iter__(self):
        return iter(self.rows)
    def __getitem__(self, i):
        return self.rows[i]
    def __contains__(self, x):
        return x in self.rows
    def __call__(self, x):
        self.rows.append(x)
    def __bool__(self):
        return bool(self.rows)
    def __enter__(self):
        print("in")
        return self
    def __exit__(self, *error):
        print("out", error[0])
s = Stack()
bool(s)
s(1); s(2)
list(s), s[0], 2 in s, bool(s)
with s as t:
    print(t is s)
with s:
    1 / 0
s[9]
