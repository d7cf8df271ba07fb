try:
    Student.objects.get(pk=1)
except Student.DoesNotExist:
    print("none")
else:
    print("found")
finally:
    print("finally")
try:
    s = Student.objects.create(name="Ann")
except IntegrityError:
    print("error")
else:
    print("created", s)
try:
    1 / 0
except (ValueError, ZeroDivisionError) as e:
    print(type(e).__name__, e)
try:
    int("x")
except Exception as e:
    print(repr(e), e.args)
try:
    try:
        {}["a"]
    except KeyError as e:
        raise ValueError("wrapped") from e
except ValueError as e:
    print(e, repr(e.__cause__))
raise ValueError("my own")
raise ValueError
raise Student.DoesNotExist("custom text")
raise Student.DoesNotExist
assert Student.objects.count() == 1
assert Student.objects.count() == 2, "should be two"
assert False
class TooYoung(Exception):
    pass
class TooOld(TooYoung):
    def __str__(self):
        return "too old!"
raise TooYoung("18 needed")
raise TooOld()
try:
    raise TooOld()
except TooYoung as e:
    print("caught", e)
e
def check(n):
    try:
        return 10 / n
    except ZeroDivisionError:
        return "inf"
    finally:
        print("checked")
check(2), check(0)
try:
    Student.objects.get(pk=99)
except Course.DoesNotExist:
    print("wrong one")
try:
    pass
except:
    print("no")
undefined
Student.object.all()
"a" + 1
1 + "a"
[1][5]
{}["k"]
None.name
None()
(1, 2)[3]
int("12a")
int(None)
"abc".foo
len(5)
[1, 2].index(3)
x, y = [1, 2, 3]
x, y = [1]
del undefined
