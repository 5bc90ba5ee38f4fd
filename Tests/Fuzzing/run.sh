#!/usr/bin/env bash
# Looks for texts that make the readers trap or contradict themselves: run.sh [SECONDS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
seconds=${1:-600}
build=.build
swift build --package-path . --scratch-path "$build" -c release \
  -Xswiftc -sanitize=fuzzer -Xswiftc -parse-as-library
program=$(swift build --package-path . --scratch-path "$build" -c release --show-bin-path)/FuzzNormalise
mkdir -p "$build/corpus"
# Seeds: the inputs of the case files, one file each.
python3 - "$build/corpus" ../CorpusTests/normalise/*.jsonl <<'PYTHON'
import hashlib, json, pathlib, sys
folder = pathlib.Path(sys.argv[1])
for path in sys.argv[2:]:
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        if line.strip():
            seed = json.loads(line)["input"].encode()
            (folder / hashlib.sha1(seed).hexdigest()).write_bytes(seed)
PYTHON
# The sanitizer keeps the input that ends a run; the backtrace of Swift would come before it.
export SWIFT_BACKTRACE=enable=no
exec "$program" "$build/corpus" -max_total_time="$seconds" -max_len=256 -timeout=5 \
  -rss_limit_mb=2048 -artifact_prefix="$build/" -print_final_stats=1
