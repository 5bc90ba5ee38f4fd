#!/usr/bin/env python3
"""Prints one round of the Python peers: a name, a tab, nanoseconds of CPU time per text."""

import time

import dateparser
from vietnam_number import w2n

WORDS = [
    "mười lăm",
    "hai nghìn không trăm hai mươi ba",
    "năm trăm hai mươi ba nghìn không trăm năm mươi sáu",
]
DAYS = ["12/6/2023", "30/3/2021", "01/02/2023", "28/12/2022"]
WRITTEN_DAYS = ["ngày 12 tháng 6 năm 2023", "ngày 05 tháng 3 năm 2020"]


def measure(name, texts, read):
    for text in texts:
        read(text)  # what is loaded on first use is no part of it
    count = 0
    start = time.process_time_ns()
    while time.process_time_ns() - start < 200_000_000:
        for text in texts:
            read(text)
        count += len(texts)
    print(f"{name}\t{(time.process_time_ns() - start) / count}")


def parse_date(text):
    return dateparser.parse(text, languages=["vi"])


measure("vietnam-number words", WORDS, w2n)
measure("dateparser digits", DAYS, parse_date)
measure("dateparser words", WRITTEN_DAYS, parse_date)
