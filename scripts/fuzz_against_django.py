#!/usr/bin/env python3
"""Random models and sessions in real Django and in `manage transcript`: do both print the same?

    MODELYARD_ORACLE=../shared/oracle python3 scripts/fuzz_against_django.py \\
        [--seed N] [--statements N] [--bin PATH] [--stop-after N] [--keep FOLDER]

Replays cases until so many statements ran. The first statement that differs in a case is shown with
the fewest statements before it that still make it differ; case N of a run is `--seed` + N, so that
it can be run alone. Cases are written to a temporary folder, or to --keep.
"""

import argparse
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import django_oracle
import fuzz_models
import fuzz_sessions

LENGTH = 45
TRIES = 120


class Runner:
    """Runs a case on both sides."""

    def __init__(self, oracle, binary, folder):
        self.oracle, self.binary, self.folder = oracle, binary, folder

    def both(self, models, lines):
        """(Django's transcript, ours), each as a list of inputs with what they print."""
        models_path, session_path = self.folder / "models.py", self.folder / "session.py"
        models_path.write_text(models)
        session_path.write_text("\n".join(lines) + "\n")
        theirs = django_oracle.transcript(self.oracle, models_path, session_path)
        try:
            result = subprocess.run([self.binary, "transcript", str(models_path), str(session_path)],
                                    stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60)
            ours = result.stdout.decode("utf-8", "replace")
            if result.returncode != 0:
                ours += "(ended with %d)\n" % result.returncode
        except subprocess.TimeoutExpired:
            ours = "(took more than 60 s)\n"
        return blocks(theirs), blocks(ours)

    def difference(self, models, lines):
        """The first input that differs, as (Django's, ours), or None."""
        try:
            theirs, ours = self.both(models, lines)
        except RuntimeError:
            return None
        for at, block in enumerate(theirs):
            own = ours[at] if at < len(ours) else "(nothing)\n"
            if plain(block) != plain(own):
                return block, own
        return None

    def minimize(self, models, lines, found):
        """The fewest lines before which the same input still differs."""
        source = inputs(found[0])
        tries, size = 0, max(1, len(lines) // 2)
        while size and tries < TRIES:
            at = 0
            while at < len(lines) and tries < TRIES:
                fewer = lines[:at] + lines[at + size:]
                tries += 1
                other = self.difference(models, fewer)
                if other and inputs(other[0]) == source and alike(other, found):
                    lines, found = fewer, other
                else:
                    at += size
            size //= 2
        return lines, found


def blocks(text):
    found = []
    for line in text.splitlines(keepends=True):
        if line.startswith(">>>") or not found:
            found.append("")
        found[-1] += line
    return found


def inputs(block):
    return [line for line in block.splitlines() if line.startswith((">>> ", "... "))]


def alike(one, other):
    """Whether both are the same kind of difference: the same exceptions, where there are any."""
    names = [[re.findall(r"^[\w.]+(?=: )", text.splitlines()[-1]) for text in pair] for pair in (one, other)]
    return names[0] == names[1]


def plain(block):
    """A block without the order of sets, which is Python's own affair."""
    return re.sub(r"\{(<[^{}]*>)\}", lambda found: "{%s}" % ", ".join(sorted(found[1].split(", "))), block)


def case(seed):
    rng = random.Random(seed)
    models = fuzz_models.generate(rng)
    lines = fuzz_sessions.Session(rng, models).generate(LENGTH)
    # Several statements that belong together are lines of one text: each is one input, and goes alone.
    return fuzz_models.source(models), split("\n".join(lines))


def split(text):
    from oracle import split_session

    return ["\n".join(lines) for lines, _ in split_session(text)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--statements", type=int, default=10_000)
    parser.add_argument("--bin", default=str(django_oracle.ROOT / "target/debug/manage"))
    parser.add_argument("--stop-after", type=int, default=5, help="differing cases")
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    oracle = django_oracle.load()
    statements = errors = cases = differing = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        runner = Runner(oracle, options.bin, folder)
        while statements < options.statements and differing < options.stop_after:
            seed = options.seed + cases
            models, lines = case(seed)
            cases += 1
            try:
                theirs, ours = runner.both(models, lines)
            except RuntimeError as error:
                # Seldom an exception's own text raises, where a row it tells of has gone.
                print("case %d: %s" % (seed, error))
                continue
            statements += len(theirs)
            errors += sum(bool(re.match(r"[\w.]+: ", block.splitlines()[-1])) for block in theirs)
            if [plain(block) for block in theirs] == [plain(block) for block in ours]:
                continue
            differing += 1
            found = runner.difference(models, lines)
            if found is None:
                print("case %d: ours prints more than Django" % seed)
                continue
            lines, found = runner.minimize(models, lines, found)
            runner.both(models, lines)
            print("===== case %d\n%s\n----- session\n%s\n----- Django\n%s----- here\n%s"
                  % (seed, models, "\n".join(lines), found[0], found[1]), flush=True)
    print("%d statements in %d cases, of which %d raised; %d cases differ" % (statements, cases, errors, differing))
    sys.exit(1 if differing else 0)


main()
