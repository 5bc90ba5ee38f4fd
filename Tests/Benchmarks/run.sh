#!/bin/sh
# Measures the program against its limits and peers; see README.md. Called by `make bench`.
#
#   SOLIEU=FILE     the program to measure (default: built here, release)
#   DOCUMENTS=400   documents of each kind
#   ROUNDS=5        interleaved rounds
#   PEERS=0         leave the Python peers out
#   COPIES=3        times that each report is damaged
#   LARGE=8340      reports of the large archive, 120 records each; 0 leaves it out
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
cd "$root"

if [ -z "${SOLIEU:-}" ]; then
  # As it is installed.
  swift build -c release --static-swift-stdlib --product solieu
  SOLIEU=$(swift build -c release --static-swift-stdlib --show-bin-path)/solieu
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/solieu-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

"${CC:-cc}" -O2 "$here/resources.c" -o "$work/resources"
# shellcheck disable=SC2046 # the flags are several words
"${CC:-cc}" -O2 "$here/html_read_memory.c" -o "$work/html_read_memory" $(pkg-config --cflags --libs libxml-2.0)

peers=
if [ "${PEERS:-1}" != 0 ]; then
  python=$root/.venv/bin/python
  have_peers() { "$python" -c 'import lxml, pandas, dateparser, vietnam_number' 2>/dev/null; }
  if ! have_peers; then
    echo "setting up .venv with lxml, pandas, dateparser and vietnam-number" >&2
    { [ -x "$python" ] || python3 -m venv "$root/.venv"; } >"$work/venv.log" 2>&1 &&
      "$python" -m pip install --quiet --disable-pip-version-check --retries 1 --timeout 20 \
        lxml pandas dateparser==1.5.0 vietnam-number==1.0.6 \
        >>"$work/venv.log" 2>&1 || true
  fi
  if have_peers; then
    peers="--peers $python"
  else
    echo "no Python peers here (no registry within reach, or no venv); the Python peers are left out:" >&2
    tail -n 3 "$work/venv.log" >&2
  fi
fi

python3 "$here/make_corpus.py" "$work/corpus" --documents "${DOCUMENTS:-400}"
# shellcheck disable=SC2086 # two words or none
python3 "$here/measure.py" "$work/corpus" --solieu "$SOLIEU" --tools "$work" \
  --rounds "${ROUNDS:-5}" $peers

echo
swift build --package-path "$here/Readers" -c release >"$work/readers.log" 2>&1 || {
  tail -n 20 "$work/readers.log" >&2
  exit 1
}
# shellcheck disable=SC2086 # two words or none
python3 "$here/Readers/measure_readers.py" \
  "$(swift build --package-path "$here/Readers" -c release --show-bin-path)/ReaderBench" \
  --rounds "${ROUNDS:-5}" $peers

echo
# The damaged corpus, and what binding adds to the time.
swift build -c release --static-swift-stdlib --product BindingBench >"$work/binding.log" 2>&1 || {
  tail -n 20 "$work/binding.log" >&2
  exit 1
}
"$(swift build -c release --static-swift-stdlib --show-bin-path)/BindingBench" --copies "${COPIES:-3}"
python3 "$here/measure_binding.py" "$work/corpus/txt" --solieu "$SOLIEU" --tools "$work" --rounds "${ROUNDS:-5}"

echo
SOLIEU="$SOLIEU" "$here/archive/run.sh"
