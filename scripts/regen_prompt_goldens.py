#!/usr/bin/env python3
"""Writes tests/data/prompt/typed.expected from the `codeop` of real Python 3.11.

    python3 scripts/regen_prompt_goldens.py

typed.txt holds what is typed so far, one case after the other, with a line of "====" between them.
The answer is "more" where the prompt asks for another line, else "run".
"""

import codeop
import pathlib
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "tests" / "data" / "prompt"


def answer(text):
    try:
        return "more" if codeop.compile_command(text) is None else "run"
    except (SyntaxError, ValueError, OverflowError):
        return "run"


def main():
    if sys.version_info[:2] != (3, 11):
        sys.exit("Python 3.11 is needed: its parser is the specification")
    cases = (FOLDER / "typed.txt").read_text(encoding="utf-8").split("\n====\n")
    cases[-1] = cases[-1].removesuffix("\n")
    answers = "".join(answer(case) + "\n" for case in cases)
    (FOLDER / "typed.expected").write_text(answers, encoding="utf-8")


if __name__ == "__main__":
    main()
