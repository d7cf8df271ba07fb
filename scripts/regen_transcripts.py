#!/usr/bin/env python3
"""Writes what real Django prints for each session of tests/data/transcripts.

    MODELYARD_ORACLE=../shared/oracle python3 scripts/regen_transcripts.py [--order] [TOPIC]...

TOPIC is a folder's name or its beginning; without one, all are written. With --order nothing is
written: the statements are named whose output depends on an order that no query asks for, other
than that of primary keys.
"""

import difflib
import sys

import django_oracle

DATA = django_oracle.ROOT / "tests/data/transcripts"


def order_dependent(oracle, folder, expected):
    """The lines that differ when each unordered SELECT comes in the order of primary keys."""
    other = django_oracle.transcript(oracle, folder / "models.py", folder / "session.py",
                                     {"ORACLE_QA_ORDER": "pk"})
    # The order that is added is seen in the SQL that a session prints.
    lines = [[line for line in text.splitlines() if "SELECT " not in line] for text in (expected, other)]
    return "\n".join(difflib.unified_diff(*lines, "expected", "by pk", lineterm="", n=1))


def main(arguments):
    order = "--order" in arguments
    wanted = [name for name in arguments if name != "--order"]
    oracle = django_oracle.load()
    statements = topics = 0
    for folder in sorted(DATA.iterdir()):
        if wanted and not any(folder.name.startswith(name) for name in wanted):
            continue
        text = django_oracle.transcript(oracle, folder / "models.py", folder / "session.py")
        if " at 0x" in text or "site-packages" in text:
            print("%s tells an address or a path of this machine" % folder.name)
        topics += 1
        statements += sum(line.startswith(">>>") for line in text.splitlines())
        if order:
            found = order_dependent(oracle, folder, text)
            if found:
                print("%s:\n%s" % (folder.name, found))
        else:
            (folder / "expected.txt").write_text(text, encoding="utf-8")
    print("%d topics, %d statements" % (topics, statements))


main(sys.argv[1:])
