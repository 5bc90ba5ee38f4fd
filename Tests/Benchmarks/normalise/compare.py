#!/usr/bin/env python3
"""Gives the facts of Tests/CorpusTests/normalise to `solieu normalise` and its peers; writes the tables of the docs.

    compare.py [--venv FOLDER] [--solieu PROGRAM | --peers-only] [--print] [--wrong TOOL]

Makes FOLDER with the packages of requirements.txt if need be and goes on with its Python. PROGRAM is by default the one
that `swift build --show-bin-path` names. --print leaves the article alone; --wrong lists what a tool did not read rightly.
"""

import argparse
import json
import os
import subprocess
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
FACTS = ROOT / "Tests/CorpusTests/normalise"
ARTICLE = ROOT / "Sources/ReportExtraction/ReportExtraction.docc/NormalisationCompared.md"
BEGIN = "<!-- written by Tests/Benchmarks/normalise/compare.py: begin -->"
END = "<!-- written by Tests/Benchmarks/normalise/compare.py: end -->"

FILES = ("reference", "nemo", "duckling", "own")
CATEGORIES = {
    "digits": "digit numerals",
    "spelled": "numbers in words",
    "date": "dates and periods",
    "no number": "no quantity there",
    "no date": "no whole date there",
    "absence": "absence",
    "value": "values of cells",
    "encoding": "encodings",
}
# Kinds that a refusal meets: there is no value to give.
NO_VALUE = {"number": {"invalid", "absent"}, "date": {"invalid", "incomplete"}}
# Answers of solieu that claim nothing.
NO_CLAIM = {
    "number": {"invalid", "absent", "ambiguous"},
    "date": {"invalid", "incomplete", "ambiguous"},
}


def category(case):
    """What the case counts to; numbers with a digit, or of a letter or two (`IV`), stand apart from numbers in words."""
    if case["as"] not in NO_VALUE:
        return case["as"]
    if refusable(case):
        return f"no {case['as']}"
    if case["as"] == "date":
        return "date"
    text = case["input"]
    in_words = sum(c.isalpha() for c in text) > 2 and not any(c.isdigit() for c in text)
    return "spelled" if in_words else "digits"


def refusable(case):
    """Whether giving no value is a right answer."""
    return not NO_VALUE[case["as"]].isdisjoint(choices(case["expect"]["kind"]))


def facts():
    """Every case with its file, numbers as exact decimals."""
    for name in FILES:
        for line in (FACTS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            case = load(line)
            yield case | {"file": name, "category": category(case)}


def load(line):
    return json.loads(line, parse_float=Decimal, parse_int=Decimal)


def choices(expected):
    """The values an expectation admits."""
    return expected["any"] if isinstance(expected, dict) and "any" in expected else [expected]


def same(left, right):
    """Equality that tells true from 1."""
    return isinstance(left, bool) == isinstance(right, bool) and left == right


def judge_peer(tool, case):
    """right, wrong or nothing, by the value alone: a peer need not tell kind, unit or reading."""
    answer = tool.read(case["as"], case["input"])
    expect = case["expect"]
    if case["as"] == "encoding":
        wanted = expect["text"]
        spellings = [wanted, tool.spelling(wanted)] if hasattr(tool, "spelling") else [wanted]
        return "right" if answer in spellings else "nothing" if answer == case["input"] else "wrong"
    if answer is None:
        return "right" if refusable(case) else "nothing"
    wanted = [v for key in ("value", "iso", "sdmx") for v in choices(expect.get(key))]
    return "right" if answer in wanted else "wrong"


def judge_solieu(answer, case):
    """right, wrong or nothing: every key that the fact states must be met, kind and all."""
    if all(any(same(answer.get(key), v) for v in choices(e)) for key, e in case["expect"].items()):
        return "right"
    kind = case["as"]
    if kind in NO_CLAIM:
        return "nothing" if answer.get("kind") in NO_CLAIM[kind] else "wrong"
    if kind == "encoding":
        return "nothing" if answer.get("text") == case["input"] else "wrong"
    claims = [answer.get("absence"), answer.get("value") if kind == "value" else None]
    return "wrong" if any(c is not None for c in claims) else "nothing"


def run_solieu(program, cases):
    """The program's answer to every case, in order."""
    answers = {}
    for kind in sorted({case["as"] for case in cases}):
        lines = [case["input"] for case in cases if case["as"] == kind]
        done = subprocess.run(
            [program, "normalise", "--as", kind],
            input="".join(line + "\n" for line in lines).encode(),
            stdout=subprocess.PIPE,
            check=False,
        )
        read = [load(line) for line in done.stdout.decode().split("\n") if line]
        if done.returncode != 0 or len(read) != len(lines):
            status = f"status {done.returncode}, {len(read)} answers to {len(lines)} lines"
            sys.exit(f"{program} normalise --as {kind}: {status}")
        answers[kind] = iter(read)
    return [next(answers[case["as"]]) for case in cases]


def find_program(given):
    """The program to compare, or the end with a message."""
    if given is None:
        command = ["swift", "build", "--show-bin-path"]
        shown = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout
        given = Path(shown.strip()) / "solieu"
    if not Path(given).is_file():
        sys.exit(f"no program at {given}: build it (swift build --product solieu) or name one with --solieu")
    return given


def enter_venv(folder):
    """Goes on with the Python of a virtual environment that has the packages of requirements.txt."""
    requirements = HERE / "requirements.txt"
    python, stamp = folder / "bin/python", folder / "requirements.txt"
    if Path(sys.prefix).resolve() == folder.resolve():
        return
    if not stamp.is_file() or stamp.read_text() != requirements.read_text():
        print(f"installing the packages of {requirements.name} into {folder}", file=sys.stderr)
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements]
        for command in ([sys.executable, "-m", "venv", folder], pip):
            if subprocess.run(command, check=False).returncode != 0:
                sys.exit("not installed (PyICU needs libicu-dev, pkg-config and a C++ compiler; all need a registry)")
        stamp.write_text(requirements.read_text())
    os.execv(python, [python, __file__, *sys.argv[1:]])


def table(rows, names, scores, sizes):
    """A Markdown table; each cell is right / wrong / nothing, or a dash where the tool offers no such reading."""
    lines = ["| | cases | " + " | ".join(names) + " |", "|---|---|" + "---|" * len(names)]
    for key, title in rows:
        cells = []
        for name in names:
            score = scores.get((name, *key))
            cells.append(f"{score['right']} / {score['wrong']} / {score['nothing']}" if score else "–")
        lines.append(f"| {title} | {sizes[key]} | " + " | ".join(cells) + " |")
    return lines


def report(tools, scores, sizes):
    """What stands between the markers."""
    names = [tool.split()[0] for tool in tools]
    total = [((c,), title) for c, title in CATEGORIES.items()]
    each = [((f, c), f"`{f}`: {CATEGORIES[c]}") for f in FILES for c in CATEGORIES if (f, c) in sizes]
    lines = [f"{sum(n for key, n in sizes.items() if len(key) == 1)} cases; right / wrong / nothing.", ""]
    lines += table(total, names, scores, sizes) + ["", "The same by the file that the cases stand in:", ""]
    lines += table(each, names, scores, sizes) + ["", "| tool | used as |", "|---|---|"]
    lines += [f"| {tool} | {mode} |" for tool, mode in tools.items()]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--venv", type=Path, default=ROOT / ".build/normalise-venv")
    parser.add_argument("--solieu", type=Path)
    parser.add_argument("--peers-only", action="store_true", help="leave solieu out; prints only")
    parser.add_argument("--print", action="store_true", help="print the tables, leave the article alone")
    parser.add_argument("--wrong", metavar="TOOL", help="list the cases that TOOL did not read rightly, and end")
    arguments = parser.parse_args()
    program = None if arguments.peers_only else find_program(arguments.solieu)
    enter_venv(arguments.venv)
    import peers

    cases = list(facts())
    verdicts, tools = {}, {}
    if program:
        shown = subprocess.run([program, "--version"], stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
        tools[f"SoLieu {shown.removeprefix('solieu ')}"] = "`solieu normalise`"
        answers = run_solieu(program, cases)
        verdicts["SoLieu"] = [judge_solieu(a, c) for a, c in zip(answers, cases, strict=True)]
    for peer in peers.ALL:
        tool = peer()
        tools[tool.version] = tool.mode
        name = tool.version.split()[0]
        verdicts[name] = [judge_peer(tool, c) if c["as"] in tool.kinds else None for c in cases]

    if arguments.wrong:
        for verdict, case in zip(verdicts[arguments.wrong], cases, strict=True):
            if verdict in ("wrong", "nothing"):
                expect = json.dumps(case["expect"], ensure_ascii=False, default=str)
                print(verdict, case["file"], case["as"], case["input"], expect, sep="\t")
        return
    scores, sizes = {}, Counter()
    for index, case in enumerate(cases):
        for key in ((case["category"],), (case["file"], case["category"])):
            sizes[key] += 1
            for name, verdict in verdicts.items():
                if verdict[index]:
                    scores.setdefault((name, *key), Counter())[verdict[index]] += 1
    text = report(tools, scores, sizes)
    if arguments.print or not program:
        print(text)
        return
    article = ARTICLE.read_text(encoding="utf-8")
    before, after = article.split(BEGIN)[0], article.split(END)[1]
    ARTICLE.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", encoding="utf-8")
    print(f"written to {ARTICLE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
