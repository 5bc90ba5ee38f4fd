#!/usr/bin/env python3
"""Measures adding to an archive, and what is asked of one of a million records.

    measure_archive.py --bench PROGRAM --solieu PROGRAM --tools TOOLS [--rounds 5] [--reports 300] [--large 8340]

TOOLS holds the programs `resources` and `prepared`. Adding is timed beside `prepared`, interleaved: CPU time of the
process, medians, and their ratio. The large archive is made once; for each question CPU time, wall time and the peak of
resident memory are told. `--large 0` leaves it out.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MEMORY_GOAL = 150  # MB


def output(command: list[str | Path]) -> str:
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"broken run, status {done.returncode}: {command}\n{done.stderr[-4000:]}")
    return done.stdout


def adding(bench: str, prepared: Path, folder: Path, reports: int, rounds: int) -> None:
    times: dict[str, list[float]] = {"ours": [], "prepared": []}
    records = 0
    for _ in range(rounds):
        ours, copy = folder / "ours.sqlite", folder / "copy.sqlite"
        for file in (ours, copy):
            file.unlink(missing_ok=True)
        seconds, count = output([bench, ours, str(reports)]).split()
        times["ours"].append(float(seconds))
        records = int(count)
        seconds, count = output([prepared, ours, copy]).split()
        times["prepared"].append(float(seconds))
        if int(count) != records:
            sys.exit(f"{count} records copied of {records}")
    ours, peer = (statistics.median(times[way]) for way in ("ours", "prepared"))
    ratio = peer / ours
    print(
        f"Archive.add: {records} records of {reports} reports, median of {rounds} rounds: "
        f"{records / ours:,.0f} records/s; C with prepared statements: {records / peer:,.0f} records/s; "
        f"ratio {ratio:.2f} (goal 0.5: {'reached' if ratio >= 0.5 else 'MISSED'})"
    )


def step(name: str, command: list[str | Path], resources: Path, folder: Path) -> None:
    report = folder / "resources.txt"
    start = time.monotonic()
    output([resources, report, *command])
    wall = time.monotonic() - start
    user, system, peak = report.read_text().split()
    memory = int(peak) / 1024
    verdict = "" if memory <= MEMORY_GOAL else f"  (goal {MEMORY_GOAL} MB: MISSED)"
    print(f"{name:16} {float(user) + float(system):8.2f} s CPU {wall:8.2f} s wall {memory:7.1f} MB{verdict}", flush=True)


def large(options: argparse.Namespace, folder: Path) -> None:
    archive, resources = folder / "large.sqlite", options.tools / "resources"

    def ask(name: str, *words: str) -> None:
        step(name, [options.solieu, "archive", *words, "--archive", archive, "-q"], resources, folder)

    print(f"\nAn archive of {options.large} reports, {options.large * 120:,} records:")
    step("add", [options.bench, archive, str(options.large)], resources, folder)
    print(f"{'size':16} {archive.stat().st_size / 1e6:8.0f} MB")
    ask("one series", "series", "CCHC.1.1.1", "--format", "jsonl", "-o", "/dev/null")
    ask("one agency of it", "series", "CCHC.1.1.1", "--agency", "Sở Nội vụ", "--format", "jsonl", "-o", "/dev/null")
    ask("aggregate", "aggregate", "CCHC.1.1.1", "--format", "jsonl", "-o", "/dev/null")
    ask("matrix", "matrix", "--mapping", "cchc-2022", "--format", "jsonl", "-o", "/dev/null")
    ask("export, latest", "export", "--format", "jsonl", "-o", "/dev/null")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", required=True)
    parser.add_argument("--solieu", required=True)
    parser.add_argument("--tools", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--reports", type=int, default=300)
    parser.add_argument("--large", type=int, default=8340)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.tools) as name:
        folder = Path(name)
        adding(options.bench, options.tools / "prepared", folder, options.reports, options.rounds)
        if options.large > 0:
            large(options, folder)


main()
