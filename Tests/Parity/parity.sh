#!/usr/bin/env bash
# Trains models with the real libraries, scores their rows with batch-score, and prints the largest differences.
# The virtual environment lies outside the tree: PARITY_VENV, or a folder of the user's cache.
set -euo pipefail
cd "$(dirname "$0")/../.."
venv=${PARITY_VENV:-${XDG_CACHE_HOME:-$HOME/.cache}/batch-score/parity}
if [ ! -x "$venv/bin/python" ]; then
    echo "making a virtual environment in $venv"
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --requirement Tests/Parity/requirements.txt
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0
for script in lightgbm xgboost onnx; do
    printf '\n%-44s %10s %10s\n' "$script" margin response
    "$venv/bin/python" "Tests/Parity/${script}_parity.py" --program .build/release/batch-score \
        --folder "$folder/$script" || failed=1
done
exit $failed
