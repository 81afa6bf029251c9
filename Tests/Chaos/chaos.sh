#!/bin/sh
# Builds the program with failpoints, apart from everything else, and lets it fail.
# SHORT=1, ONLY, STORE, SEED, COUNT and MINUTES are what chaos.py's options are.
set -eu
cd "$(dirname "$0")/../.."
command -v python3 >/dev/null || { echo "make chaos needs Python 3"; exit 1; }
set -- --traits Failpoints,SQLite,PostgreSQL,ONNX --scratch-path .build-chaos
${SWIFT:-swift} build -c release --product batch-score "$@"
program=$(${SWIFT:-swift} build -c release --show-bin-path "$@")/batch-score
exec python3 -B Tests/Chaos/chaos.py --program "$program" ${SHORT:+--short} ${ONLY:+--only "$ONLY"} \
    ${STORE:+--store "$STORE"} ${SEED:+--seed "$SEED"} ${COUNT:+--count "$COUNT"} ${MINUTES:+--minutes "$MINUTES"}
