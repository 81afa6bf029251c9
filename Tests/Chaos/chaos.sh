#!/bin/sh
# Builds the program with failpoints, apart from everything else, and lets it fail.
# SHORT=1, ONLY, STORE, SEED, COUNT and MINUTES are what chaos.py's options are; PROGRAM is one that was built already.
set -eu
cd "$(dirname "$0")/../.."
program=${PROGRAM:-}
if [ -z "$program" ]; then
    set -- --enable-all-traits --scratch-path .build-chaos
    ${SWIFT:-swift} build -c release --product batch-score "$@"
    program=$(${SWIFT:-swift} build -c release --show-bin-path "$@")/batch-score
fi
exec python3 -B Tests/Chaos/chaos.py --program "$program" ${SHORT:+--short} ${ONLY:+--only "$ONLY"} \
    ${STORE:+--store "$STORE"} ${SEED:+--seed "$SEED"} ${COUNT:+--count "$COUNT"} ${MINUTES:+--minutes "$MINUTES"}
