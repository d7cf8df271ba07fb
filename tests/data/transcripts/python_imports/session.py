import datetime
datetime.date(2020, 1, 2)
from datetime import date as d, timedelta
d(2020, 1, 2) + timedelta(days=1)
from django.db.models import Count as C, Q as Quick
Student.objects.annotate(n=C("courses")).filter(Quick(n=0)).count()
from django.db import models, connection
from django.db.models.functions import Lower as L
from playground.models import Student as S
S is Student
S.objects.create(name="x")
from playground import models as m
m.Student is S
import playground.models
playground.models.Course.objects.count()
from django.core.exceptions import ObjectDoesNotExist, FieldError
from django.shortcuts import get_object_or_404
get_object_or_404(Student, pk=1)
get_object_or_404(Student, pk=99)
get_object_or_404(Student.objects.filter(name="x"), pk=1)
from django.contrib.auth.models import User
User.objects.count()
u = User.objects.create_user("ann", "ann@example.com", "secret")
u, u.username, u.check_password("secret"), u.check_password("x"), u.is_superuser
User.objects.get(username="ann").email
User.objects.create(username="ann")
import nowhere
from django.nowhere import x
from random import choice, randint
from django.apps import apps
apps.get_model("playground", "Student") is Student
apps.get_model("playground", "Nope")
[x.__name__ for x in apps.get_app_config("playground").get_models()]
from django.utils import timezone
from collections import Counter, defaultdict
Counter("abca").most_common(1), Counter([1, 1, 2])[1]
groups = defaultdict(list)
groups["a"].append(1)
dict(groups)
from operator import attrgetter
[attrgetter("name")(x) for x in Student.objects.all()]
from itertools import groupby, chain
list(chain([1], [2]))
