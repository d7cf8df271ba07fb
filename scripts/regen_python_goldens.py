#!/usr/bin/env python3
"""Writes the expected transcripts of tests/data/python from real Python 3.11.

    python3 scripts/regen_python_goldens.py            write TOPIC.txt beside each TOPIC.py
    python3 scripts/regen_python_goldens.py --verify   only tell which would change

A transcript shows each input after ">>> ", what it prints, the values of its expressions and the
last line of an exception, as tests/data/python's sessions are cut into inputs here: one top-level
statement with all that shares its lines.
"""

import ast
import contextlib
import io
import pathlib
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "tests" / "data" / "python"


def inputs_of(source):
    """(lines, code) of each input; the sessions all parse."""
    lines = source.split("\n")
    groups = []
    for node in ast.parse(source).body:
        first = min([node.lineno] + [d.lineno for d in getattr(node, "decorator_list", [])])
        if groups and first <= groups[-1][1]:
            groups[-1][1] = max(groups[-1][1], node.end_lineno)
            groups[-1][2].append(node)
        else:
            groups.append([first, node.end_lineno, [node]])
    for first, last, body in groups:
        yield [line.rstrip() for line in lines[first - 1 : last]], ast.Interactive(body=body)


def last_line(error):
    name = type(error).__qualname__
    message = error.msg if isinstance(error, SyntaxError) else str(error)
    return f"{name}: {message}" if message else name


def transcript(source):
    out = io.StringIO()
    names = {"__name__": "__console__", "__doc__": None}
    for lines, code in inputs_of(source):
        for at, line in enumerate(lines):
            prompt = "..." if at else ">>>"
            out.write(f"{prompt} {line}\n" if line else f"{prompt}\n")
        with contextlib.redirect_stdout(out):
            try:
                exec(compile(code, "<console>", "single"), names)
            except SystemExit:
                break
            except Exception as error:
                print(last_line(error))
    return out.getvalue()


def main():
    if sys.version_info[:2] != (3, 11):
        sys.exit("Python 3.11 is needed: the expected texts are those of its messages")
    changed = 0
    for session in sorted(FOLDER.glob("*.py")):
        expected = session.with_suffix(".txt")
        text = transcript(session.read_text(encoding="utf-8"))
        if not expected.exists() or expected.read_text(encoding="utf-8") != text:
            changed += 1
            print(f"{session.stem} changed")
            if "--verify" not in sys.argv:
                expected.write_text(text, encoding="utf-8")
    return 1 if changed and "--verify" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
