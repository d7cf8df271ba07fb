#!/usr/bin/env python3
"""The sections of one workload in real Django and in `manage`, in turn, and how they compare.

    MODELYARD_ORACLE=../shared/oracle MODELYARD_BENCH=../shared/bench \\
        python3 scripts/bench_sections.py [--bin PATH] [--rows 1000,10000] [--growth 1000,100000] [--repeat N]

The first table tells the milliseconds of each section and how many times faster the shell here is.
The second tells microseconds for each access by primary key, foreign key, from its other end, and
over a many-to-many relation, in tables of both sizes: what it costs must not grow with them. The
least of --repeat runs counts. The binary has to be built with `cargo build --profile native --bin manage`.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
BENCH = pathlib.Path(os.environ.get("MODELYARD_BENCH", ROOT.parent / "shared/bench"))
ORACLE = pathlib.Path(os.environ.get("MODELYARD_ORACLE", ROOT.parent / "shared/oracle"))

# Rows are made in bulk, so that what is timed is the access alone.
FILL = """
authors = Author.objects.bulk_create([Author(name=f"author {i}") for i in range(N)])
books = Book.objects.bulk_create([Book(title=f"book {i}", author=a) for i, a in enumerate(authors)])
courses = Course.objects.bulk_create([Course(name=f"course {i}") for i in range(N)])
students = Student.objects.bulk_create([Student(name=f"student {i}") for i in range(N)])
Link = Student.courses.through
links = Link.objects.bulk_create([Link(student=s, course=c) for s, c in zip(students, courses)])
""".strip()
TIMES = 1000
ACCESS = [
    ("get by pk", "for i in range(%d):\n    a = Author.objects.get(pk=1 + i * step)"),
    ("forward foreign key", "for b in chosen:\n    n = b.author.name"),
    ("reverse foreign key", "for a in writers:\n    n = len(a.book_set.all())"),
    ("many-to-many", "for s in pupils:\n    n = len(s.courses.all())"),
    ("many-to-many, reverse", "for c in classes:\n    n = len(c.student_set.all())"),
]
CHOOSE = """
step = N // %(times)d
keys = [1 + i * step for i in range(%(times)d)]
tables = Book, Author, Student, Course
chosen, writers, pupils, classes = [[model.objects.get(pk=key) for key in keys] for model in tables]
""".strip() % {"times": TIMES}


def timed(sections, before, rows):
    """A session that prints the seconds of each section, after `before`."""
    lines = ["import time", "from django.db.models import Count", "N = %d" % rows, before]
    for name, code in sections:
        indented = code.replace("\n", "\n    ")
        # A loop of one round keeps the section one input, with the names it binds outside.
        lines += ["begin = time.perf_counter()", "for _ in range(1):\n    " + indented,
                  'print("section", "%s", time.perf_counter() - begin, sep="\\t")' % name]
    return "\n".join(line for line in lines if line) + "\n"


def here(binary, session):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "session.py"
        path.write_text(session)
        result = subprocess.run([binary, "transcript", str(BENCH / "models.py"), str(path)],
                                stdout=subprocess.PIPE, text=True, check=True)
    return measured(result.stdout, session)


def django(session):
    """The same in a process with real Django, whose queries are not recorded."""
    result = subprocess.run([sys.executable, __file__, "--django"], input=session, stdout=subprocess.PIPE,
                            text=True, check=True)
    return measured(result.stdout, session)


def measured(output, session):
    found = {}
    for line in output.splitlines():
        if line.startswith("section\t"):
            _, name, seconds = line.split("\t")
            found[name] = float(seconds)
    expected = session.count('print("section"')
    if len(found) != expected:
        raise SystemExit("%d of %d sections were measured:\n%s" % (len(found), expected, output[-2000:]))
    return found


def run_django():
    """Runs the session on standard input in real Django, with the workload's models."""
    sys.path.insert(0, str(ORACLE))
    import oracle

    oracle._need_django()
    oracle.start_django(str(BENCH / "models.py"))
    from django.conf import settings

    settings.DEBUG = False
    oracle.create_tables()
    names = oracle.namespace()
    exec(compile(sys.stdin.read(), "<session>", "exec"), names)


def least(run, repeat):
    runs = [run() for _ in range(repeat)]
    return {name: min(one[name] for one in runs) for name in runs[0]}


def compare_sections(options):
    sections = json.loads((BENCH / "sections.json").read_text())
    for rows in options.rows:
        session = timed(sections, "", rows)
        theirs = least(lambda: django(session), options.repeat)
        ours = least(lambda: here(options.bin, session), options.repeat)
        print("\n%-14s %12s %12s %9s     (%d rows, milliseconds)" % ("section", "Django", "here", "faster", rows))
        for name, _ in sections:
            ratio = theirs[name] / ours[name]
            print("%-14s %12.2f %12.2f %8.1fx" % (name, theirs[name] * 1e3, ours[name] * 1e3, ratio))


def compare_growth(options):
    sections = [(name, code % TIMES if "%" in code else code) for name, code in ACCESS]
    small, large = options.growth
    tables = {rows: least(lambda: here(options.bin, timed(sections, FILL + "\n" + CHOOSE, rows)), options.repeat)
              for rows in (small, large)}
    print("\n%-24s %12d %12d %9s     (rows; microseconds each)" % ("access", small, large, "growth"))
    for name, _ in sections:
        one, other = tables[small][name], tables[large][name]
        print("%-24s %12.2f %12.2f %8.2fx" % (name, one / TIMES * 1e6, other / TIMES * 1e6, other / one))


def main():
    if "--django" in sys.argv:
        return run_django()
    numbers = lambda text: [int(part) for part in text.split(",")]
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", default=str(ROOT / "target/native/manage"))
    parser.add_argument("--rows", type=numbers, default=[1000, 10000])
    parser.add_argument("--growth", type=numbers, default=[1000, 100000])
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    sys.stdout.reconfigure(line_buffering=True)
    compare_sections(options)
    compare_growth(options)


main()
