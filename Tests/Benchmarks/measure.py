#!/usr/bin/env python3
"""Runs the program and its peers in turn over the same folders and prints medians of CPU time.

    measure.py CORPUS --solieu PROGRAM --tools FOLDER [--peers PYTHON] [--rounds 5]

CORPUS is what make_corpus.py made; FOLDER holds resources and html_read_memory, compiled. CPU time is user and system time
of the whole child process, start-up and reading included; nothing is subtracted. A missed goal is printed; only a command
that fails ends with status 1.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

HERE = Path(__file__).parent
KINDS = ("txt", "html", "word")
MEGABYTE = 1 << 20

TEXT_LIMIT_MS = 0.4
START_LIMIT_MS = 10
MEMORY_LIMIT_MB = 32
GROWTH_LIMIT = 1.1
LINEARITY_LIMIT = 1.25
# Most CPU time of ours for one of htmlReadMemory.
LIBXML2_LIMITS = {"html": 1.3, "word": 1.1}
# Least CPU time of the peer for one of ours.
BASELINE_GOALS = {"txt": 8, "html": 7, "word": 3}
PANDAS_GOALS = {"html": 12, "word": 6}


@dataclass
class Job:
    """A command over a folder, with what its rounds cost."""

    resources: ClassVar[str] = ""  # the compiled resources.c

    command: list[str]
    documents: int = 1
    seconds: list[float] = field(default_factory=list)
    peak_kilobytes: int = 0

    def run(self) -> None:
        """Runs it once; `{scratch}` in the command is a fresh folder."""
        with tempfile.TemporaryDirectory(prefix="solieu-bench-") as scratch:
            command = [part.replace("{scratch}", scratch) for part in self.command]
            used = Path(scratch) / "resources"
            done = subprocess.run(
                [Job.resources, used, *command],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                check=False,
            )
            if done.returncode != 0:
                said = done.stderr[-4000:].decode(errors="replace").strip()
                sys.exit(f"broken run, status {done.returncode}: {' '.join(command)}\n{said}")
            user, system, peak = used.read_text().split()
        self.seconds.append(float(user) + float(system))
        self.peak_kilobytes = max(self.peak_kilobytes, int(peak))

    @property
    def milliseconds(self) -> float:
        """Median CPU time per document."""
        return statistics.median(self.seconds) * 1e3 / self.documents

    @property
    def peak_megabytes(self) -> float:
        return self.peak_kilobytes * 1024 / MEGABYTE


def interleaved(jobs: list[Job], rounds: int) -> None:
    """A B C A B C …, so that a change of the machine's speed meets all alike."""
    for number in range(rounds):
        for job in jobs:
            if sys.stderr.isatty():
                print(f"\rround {number + 1} of {rounds}: {' '.join(job.command)[:90]:<90}", end="", file=sys.stderr)
            job.run()
    if sys.stderr.isatty():
        print(f"\r{'':<110}\r", end="", file=sys.stderr)


class Report:
    """The lines printed, and how many goals were reached."""

    def __init__(self) -> None:
        self.reached = self.missed = 0

    def title(self, text: str) -> None:
        print(f"\n{text}")

    def line(self, what: str, figure: str, against: str = "", goal: str = "", met: bool | None = None) -> None:
        verdict = "" if met is None else ("reached" if met else "MISSED")
        self.reached += met is True
        self.missed += met is False
        print(f"  {what:<34}{figure:>14}  {against:<42}{goal:<12}{verdict}".rstrip(), flush=True)


def count_of(folder: Path) -> int:
    return sum(1 for entry in os.scandir(folder) if entry.is_file())


def bytes_of(folder: Path) -> int:
    return sum(entry.stat().st_size for entry in os.scandir(folder) if entry.is_file())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--solieu", required=True)
    parser.add_argument("--tools", type=Path, required=True)
    parser.add_argument("--peers", help="a Python that has lxml and pandas")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    corpus, rounds, report = options.corpus, options.rounds, Report()
    Job.resources = str(options.tools / "resources")
    libxml2 = str(options.tools / "html_read_memory")

    def extract(folder: str, form: str = "jsonl") -> Job:
        path = corpus / folder
        # Records go to standard output (discarded), not to `-o /dev/null`: a program that writes beside its
        # target and renames must not be asked to replace a device.
        target = ["-o", "{scratch}/records.sqlite"] if form == "sqlite" else []
        return Job(
            [options.solieu, "extract", str(path), "--format", form, *target, "--jobs", "1", "-q"], count_of(path)
        )

    def peer(script: str, *arguments: str, kind: str) -> Job:
        path = corpus / kind
        return Job([options.peers, str(HERE / script), *arguments, str(path)], count_of(path))

    lines = {kind: extract(kind) for kind in KINDS}
    stores = {kind: extract(kind, "sqlite") for kind in KINDS}
    parses = {kind: Job([libxml2, str(corpus / kind)], count_of(corpus / kind)) for kind in LIBXML2_LIMITS}
    jobs = [*lines.values(), *stores.values(), *parses.values()]
    scripts: dict[str, Job] = {}
    script_stores: dict[str, Job] = {}
    frames: dict[str, Job] = {}
    if options.peers:
        scripts = {kind: peer("baseline.py", "--jsonl", os.devnull, kind=kind) for kind in KINDS}
        script_stores = {kind: peer("baseline.py", "--sqlite", "{scratch}/records.sqlite", kind=kind) for kind in KINDS}
        frames = {kind: peer("pandas_tables.py", kind=kind) for kind in PANDAS_GOALS}
        jobs += [*scripts.values(), *script_stores.values(), *frames.values()]
    interleaved(jobs, rounds)

    print(f"{platform.platform()}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
    version = subprocess.run([libxml2, corpus / "html"], capture_output=True, text=True, check=True).stdout.split(":")[0]
    print(f"{version}; medians of {rounds} interleaved rounds; CPU ms per document, one process each")

    report.title("Reports to records (JSON Lines)")
    for kind in KINDS:
        job = lines[kind]
        size = bytes_of(corpus / kind) / job.documents / 1e3
        rate = size / job.milliseconds
        report.line(f"{kind}, {job.documents} documents of {size:.0f} KB", f"{job.milliseconds:.3f} ms", f"{rate:.0f} MB/s")
        if kind == "txt":
            report.line("  per document", f"{job.milliseconds:.3f} ms", "", f"≤ {TEXT_LIMIT_MS} ms", job.milliseconds <= TEXT_LIMIT_MS)
        if kind in parses:
            other, limit = parses[kind].milliseconds, LIBXML2_LIMITS[kind]
            ratio = job.milliseconds / other
            report.line("  against htmlReadMemory", f"{ratio:.2f} ×", f"{other:.3f} ms", f"≤ {limit} ×", ratio <= limit)
        for name, peers, goals in (
            ("the lxml program", scripts, BASELINE_GOALS),
            ("pandas.read_html", frames, PANDAS_GOALS),
        ):
            if kind in peers:
                other, goal = peers[kind].milliseconds, goals[kind]
                ratio = other / job.milliseconds
                report.line(f"  faster than {name}", f"{ratio:.1f} ×", f"{other:.3f} ms", f"≥ {goal} ×", ratio >= goal)

    report.title("Reports to SQLite")
    for kind in KINDS:
        job = stores[kind]
        report.line(f"{kind}", f"{job.milliseconds:.3f} ms")
        if kind in script_stores:
            other, goal = script_stores[kind].milliseconds, BASELINE_GOALS[kind]
            ratio = other / job.milliseconds
            report.line("  faster than the lxml program", f"{ratio:.1f} ×", f"{other:.3f} ms", f"≥ {goal} ×", ratio >= goal)

    report.title("Start-up")
    start = Job([options.solieu, "--version"])
    interleaved([start], max(20, rounds))
    report.line("solieu --version", f"{start.milliseconds:.1f} ms", "", f"< {START_LIMIT_MS} ms", start.milliseconds < START_LIMIT_MS)

    report.title("Resident memory, text and HTML in turn (the most over the rounds)")
    batches = [extract(path.name) for path in sorted(corpus.glob("batch-*"), key=lambda path: count_of(path))]
    for job in batches:
        interleaved([job], 1)
        peak = job.peak_megabytes
        report.line(f"{job.documents} documents", f"{peak:.1f} MB", "", f"< {MEMORY_LIMIT_MB} MB", peak < MEMORY_LIMIT_MB)
    for kind in KINDS:
        report.line(f"{lines[kind].documents} documents, {kind} only", f"{lines[kind].peak_megabytes:.1f} MB")

    report.title("Growth of the cost per document (HTML)")
    growth = [extract(path.name) for path in sorted(corpus.glob("growth-*"), key=lambda path: count_of(path))]
    interleaved(growth, rounds)
    for job in growth:
        ratio = job.milliseconds / growth[0].milliseconds
        met = None if job is growth[0] else ratio <= GROWTH_LIMIT
        report.line(f"{job.documents} documents", f"{job.milliseconds:.3f} ms", f"{ratio:.2f} ×", f"≤ {GROWTH_LIMIT} ×" if met is not None else "", met)

    report.title("Growth with the size of one document (body repeated)")
    for kind in ("txt", "html"):
        folders = sorted(corpus.glob(f"repeated-{kind}-x*"), key=lambda path: int(path.name.rpartition("x")[2]))
        repeats = [extract(folder.name) for folder in folders]
        interleaved(repeats, max(1, rounds // 2))
        costs = [statistics.median(job.seconds) * 1e9 / bytes_of(folder) for job, folder in zip(repeats, folders)]
        for folder, cost in zip(folders, costs):
            ratio = cost / costs[0]
            met = None if folder is folders[0] else ratio <= LINEARITY_LIMIT
            report.line(
                f"{kind} ×{folder.name.rpartition('x')[2]}", f"{cost:.1f} ns/byte", f"{ratio:.2f} ×",
                f"≤ {LINEARITY_LIMIT} ×" if met is not None else "", met,
            )

    print(f"\n{report.reached} goals reached, {report.missed} missed")
    if not options.peers:
        print("the Python peers were left out")


if __name__ == "__main__":
    main()
