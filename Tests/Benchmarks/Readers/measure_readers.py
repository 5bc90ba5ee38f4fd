#!/usr/bin/env python3
"""Times the readers of numerals, dates and markers against their peers, round by round.

    measure_readers.py PROGRAM [--peers PYTHON] [--rounds 5]

PROGRAM is ReaderBench, built for release; PYTHON has dateparser and vietnam-number. Figures are medians of CPU time per
text over interleaved rounds. A missed goal is printed; only a command that fails ends with status 1.
"""

import argparse
import statistics
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

# Nanoseconds per text.
GOALS = {
    "solieu number plain": 50,
    "solieu number grouped": 50,
    "solieu date digits": 1000,
    "solieu date words": 1000,
}
# Who reads the same texts as whom.
PEERS = {
    "solieu number plain": ["Decimal(string:locale:) plain", "NumberFormatter plain"],
    "solieu number grouped": ["Decimal(string:locale:) grouped", "NumberFormatter grouped"],
    "solieu number scaled": [],
    "solieu number words": ["NumberFormatter words", "vietnam-number words"],
    "solieu date digits": ["DateFormatter digits", "dateparser digits"],
    "solieu date words": ["dateparser words"],
    "solieu period": [],
    "solieu absence": [],
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--peers", metavar="PYTHON")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()

    commands = [[options.program]]
    if options.peers:
        commands.append([options.peers, str(Path(__file__).parent / "read_peers.py")])
    figures = defaultdict(list)
    allocations = {}
    for _ in range(options.rounds):
        for command in commands:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode != 0:
                sys.exit(f"broken run, status {done.returncode}: {command[0]}\n{done.stderr[-4000:]}")
            for line in done.stdout.splitlines():
                name, nanoseconds, *blocks = line.split("\t")
                figures[name].append(float(nanoseconds))
                allocations[name] = f"{float(blocks[0]):6.1f} allocations" if blocks else ""
    medians = {name: statistics.median(values) for name, values in figures.items()}

    print("Readers of one text (CPU time per text, median)")
    for name, peers in PEERS.items():
        ours = medians[name]
        goal = GOALS.get(name)
        verdict = "" if goal is None else f"  goal {goal}: {'reached' if ours < goal else 'MISSED'}"
        print(f"  {name:<28}{ours:>10.0f} ns{allocations[name]}{verdict}")
        for peer in peers:
            if peer in medians:
                times = medians[peer] / ours
                print(f"    {peer:<26}{medians[peer]:>10.0f} ns{allocations[peer]:>18}{times:>10.1f} x ours")


main()
