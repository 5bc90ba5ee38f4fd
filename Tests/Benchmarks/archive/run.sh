#!/bin/sh
# Measures the archive; see README.md one folder up. Called by run.sh there.
#
#   SOLIEU=FILE     the program to measure
#   BENCH=FILE      ArchiveBench (default: built here, release)
#   ROUNDS=5        interleaved rounds
#   LARGE=8340      reports of the large archive, 120 records each; 0 leaves it out
set -eu

here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../../.."

work=$(mktemp -d "${TMPDIR:-/tmp}/solieu-archive-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

"${CC:-cc}" -O2 "$here/../resources.c" -o "$work/resources"
"${CC:-cc}" -O2 "$here/prepared.c" -o "$work/prepared" -lsqlite3
if [ -z "${BENCH:-}" ]; then
  swift build -c release --static-swift-stdlib --product ArchiveBench >"$work/build.log" 2>&1 || {
    tail -n 20 "$work/build.log" >&2
    exit 1
  }
  BENCH=$(swift build -c release --static-swift-stdlib --show-bin-path)/ArchiveBench
fi
python3 "$here/measure_archive.py" --bench "$BENCH" --solieu "$SOLIEU" --tools "$work" \
  --rounds "${ROUNDS:-5}" --large "${LARGE:-8340}"
