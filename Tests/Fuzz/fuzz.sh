#!/usr/bin/env bash
# Fuzzes every reader of model files for FUZZ_SECONDS (60) each, starting from the fixtures of the tests.
# Findings go to .build-fuzz/findings, what libFuzzer learns to .build-fuzz/corpus.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${FUZZ_SECONDS:-60}
build=.build-fuzz

# gold cannot link libFuzzer's runtime with Swift's.
swift build --package-path Tests/Fuzz --scratch-path "$build" -c release --product fuzz-model \
    -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld

failed=0
mkdir -p "$build/findings"
for entry in lightgbm:lightgbm:txt xgboost-json:xgboost:json xgboost-ubjson:xgboost:ubj onnx:onnx:onnx; do
    IFS=: read -r format folder suffix <<< "$entry"
    corpus="$build/corpus/$format"
    mkdir -p "$corpus"
    cp "Tests/Fixtures/$folder"/*."$suffix" "$corpus"/
    log="$build/$format.log"
    "$build/release/fuzz-model" "$format" "$corpus" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=2048 \
        -malloc_limit_mb=1024 -artifact_prefix="$build/findings/$format-" > "$log" 2>&1 || failed=1
    printf '%-16s %s\n' "$format" "$(grep -E '^Done|ERROR|DEADLYSIGNAL|SUMMARY' "$log" | tail -1)"
done
exit $failed
