#!/usr/bin/env bash
# Fuzzes every reader of files, of models and of texts, for FUZZ_SECONDS (60) each, starting from the fixtures of the tests.
# FUZZ_ONLY=yaml fuzzes one of them. Findings go to .build-fuzz/findings, what libFuzzer learns to .build-fuzz/corpus.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${FUZZ_SECONDS:-60}
build=.build-fuzz

# gold cannot link libFuzzer's runtime with Swift's. Testing is enabled, since the tokeniser is not public.
for product in fuzz-model fuzz-text; do
    swift build --package-path Tests/Fuzz --scratch-path "$build" -c release --product $product \
        -Xswiftc -enable-testing -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld
done

failed=0
mkdir -p "$build/findings"
# fuzz TARGET KIND SEED…
fuzz() {
    local target=$1 kind=$2 corpus="$build/corpus/$2" log="$build/$2.log"
    shift 2
    [ "${FUZZ_ONLY:-$kind}" = "$kind" ] || return 0
    mkdir -p "$corpus"
    cp "$@" "$corpus"/
    "$build/release/$target" "$kind" "$corpus" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=2048 \
        -malloc_limit_mb=1024 -artifact_prefix="$build/findings/$kind-" > "$log" 2>&1 || failed=1
    printf '%-16s %s\n' "$kind" "$(grep -E '^Done|ERROR|DEADLYSIGNAL|SUMMARY' "$log" | tail -1)"
}
fuzz fuzz-model lightgbm Tests/Fixtures/lightgbm/*.txt
fuzz fuzz-model xgboost-json Tests/Fixtures/xgboost/*.json
fuzz fuzz-model xgboost-ubjson Tests/Fixtures/xgboost/*.ubj
fuzz fuzz-model onnx Tests/Fixtures/onnx/*.onnx
fuzz fuzz-text csv Tests/Fixtures/parcels/*.csv
fuzz fuzz-text yaml Examples/*/job.yaml
exit $failed
