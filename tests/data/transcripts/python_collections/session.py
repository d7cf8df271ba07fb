qs = Student.objects
names = ["Cyd", "Ann", "Bob"]
people = [qs.create(name=n, age=20 + i) for i, n in enumerate(names)]
sorted(names), sorted(names, reverse=True), names
sorted(people, key=lambda p: p.name), sorted(people, key=lambda p: -p.age)
people.sort(key=lambda p: p.name)
people
names.append("Dan"); names.insert(0, "Zed"); names
names.remove("Ann"), names.pop(), names.pop(0), names
names.extend(["x", "y"]), names + ["z"], names * 2
names.index("Bob"), names.count("x"), "x" in names, len(names)
names[0], names[-1], names[1:], names[::-1]
names[0] = "new"
del names[1]
names
names.reverse(), names.copy(), names.clear(), names
d = {"a": 1, "b": 2}
d["c"] = 3
d["a"], d.get("z"), d.get("z", 0), "a" in d, len(d)
list(d), list(d.values()), list(d.items()), d
d.pop("a"), d.setdefault("q", []), d.update(b=9, x=1), d
d.keys(), d.values(), d.items()
del d["b"]
d["nope"]
d.pop("nope")
{p.name: p for p in people}["Ann"]
s = {1, 2, 3}
s | {4}, s & {2, 9}, s - {1}, s ^ {3, 4}, 2 in s, s <= {1, 2, 3, 4}
s.add(9), s.discard(1), sorted(s), len(s)
set(), frozenset({1}), {1} == {1}, set("aa")
t = (1, "a", None)
t[0], t[1:], len(t), t + (2,), t.count(1), t.index("a")
t[0] = 5
(1,), (), tuple([1, 2])
a, b = b, a = 1, 2
(a, b)
list(zip("ab", [1, 2])), dict(zip("ab", [1, 2])), list(range(5, 0, -2)), range(3)
min(3, 1, 2), max([1, 5]), sum([1, 2], 10), abs(-3), round(2.567, 2), divmod(7, 3), pow(2, 10)
min(people, key=lambda p: p.age), max(people, key=lambda p: p.age).name
min([]), max([], default=None)
min([])
sum(["a"])
any([]), all([]), any([0, 1]), bool([]), bool("x")
isinstance(1, int), isinstance(True, int), isinstance("a", (int, str)), type(1.5), type(None), type([])
list(reversed([1, 2])), list(enumerate("ab", 1)), list(map(str, [1, 2]))
[1, 2] == [1, 2], [1] < [2], (1, 2) < (1, 3), {"a": 1} == {"a": 1}
list("abc"), list({"k": 1}), int("42"), float("1.5"), bool(0), str(3.0)
