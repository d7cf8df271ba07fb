from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass
@dataclass
class Point:
    x: int
    y: int = 0

p = Point(1)
p
p == Point(1, 0), p == Point(2)
p.x = 5
p
Point()
Point(1, 2, 3)
Point(z=1)
Point(1, x=2)
@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0

Version(1, 2) < Version(1, 3), max(Version(2), Version(1, 9))
Version(1).major = 2
{Version(1): 'a'}[Version(1)]
hash(p)
@dataclass
class Team:
    name: str
    members: list = field(default_factory=list)
    secret: str = field(default='x', repr=False)

t = Team('A')
t.members.append('bob')
t, Team('B')
asdict(t)
astuple(t)
replace(p, y=9)
[f.name for f in fields(Team)]
is_dataclass(p), is_dataclass(3)
@dataclass
class Point3(Point):
    z: int = 7

Point3(1, 2), Point3(1, z=3)
@dataclass
class Checked:
    n: int
    def __post_init__(self):
        if self.n < 0:
            raise ValueError('negative')
        self.double = self.n * 2

Checked(3).double
Checked(-1)
@dataclass
class Bad:
    x: int = 0
    y: int

@dataclass
class Worse:
    x: list = []

match Point(1, 2):
    case Point(x, y):
        print(x, y)

asdict(3)
class Plain:
    name: str
    size: int = 3

Plain.__annotations__
Plain.size
