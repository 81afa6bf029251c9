#!/usr/bin/env bash
# Does exactly what a tutorial says, on a copy of the repository: creates its files, makes its edits, runs its commands.
#
#     Tests/Tutorial/run.sh [FOLDER]
#
# FOLDER is where the copy is made and left; without it, a temporary folder is used and removed. Set STEPS=edit to leave the
# commands out. The page marks its blocks with comments in the line above:
#
#     <!-- file: PATH -->                   creates a file
#     <!-- edit: PATH after: "TEXT" -->     inserts lines after the one line that contains the text; also before: and replace:
#     <!-- run -->                          runs commands in the root of the copy
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
page=$root/Sources/Composition/Composition.docc/AProblemOfYourOwn.md
steps=${STEPS:-all}

fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

if [ $# -gt 0 ]; then
    copy=$1
    [ ! -e "$copy" ] || fail "$copy is there already; name a folder that does not exist yet"
    mkdir -p "$copy"
else
    copy=$(mktemp -d)
    trap 'rm -rf "$copy"' EXIT
fi
copy=$(cd "$copy" && pwd)
blocks=$(mktemp -d)
trap 'rm -rf "$blocks"; [ $# -gt 0 ] || rm -rf "$copy"' EXIT

# Every file that git would commit, as it is on the disk.
(
    cd "$root"
    git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
        [ ! -f "$file" ] || printf '%s\0' "$file"
    done | tar --null --files-from=- -cf - | tar -xf - -C "$copy"
)

# One file with the comment, and one with the lines, for each marked block.
awk -v folder="$blocks" '
    /^<!-- (file: .*|edit: .*|run) -->$/ { comment = $0; next }
    /^```/ {
        if (inside) {
            inside = 0
            comment = ""
            close(lines)
        } else if (other) {
            other = 0
        } else if (comment != "") {
            inside = 1
            base = sprintf("%s/%03d", folder, ++count)
            print comment > (base ".comment")
            close(base ".comment")
            lines = base ".lines"
            printf "" > lines
        } else {
            other = 1
        }
        next
    }
    inside { print > lines }
' "$page"

edit() { # PATH PLACE TEXT LINES
    [ -f "$1" ] || fail "the page edits $1, which does not exist"
    local count
    count=$(grep -cF -- "$3" "$1" || true)
    [ "$count" = 1 ] || fail "$1 has $count lines that contain $3, expected 1"
    PLACE=$2 TEXT=$3 LINES_FILE=$4 awk '
        function insert(  line) { while ((getline line < ENVIRON["LINES_FILE"]) > 0) print line }
        index($0, ENVIRON["TEXT"]) {
            if (ENVIRON["PLACE"] == "before") insert()
            if (ENVIRON["PLACE"] != "replace") print
            if (ENVIRON["PLACE"] != "before") insert()
            next
        }
        { print }
    ' "$1" > "$blocks/edited"
    cat "$blocks/edited" > "$1"
}

cd "$copy"
found=0
for comment in "$blocks"/*.comment; do
    lines=${comment%.comment}.lines
    step=$(< "$comment")
    step=${step#<!-- }
    step=${step% -->}
    found=$((found + 1))
    printf '\n== %s\n' "$step"
    case $step in
        "file: "*)
            path=${step#file: }
            [ ! -e "$path" ] || fail "the page creates $path, which exists already"
            mkdir -p "$(dirname "$path")"
            cat "$lines" > "$path"
            ;;
        "edit: "*)
            rest=${step#edit: }
            path=${rest%% *}
            rest=${rest#* }
            place=${rest%%:*}
            text=${rest#*: \"}
            text=${text%\"}
            case $place in before | after | replace) ;; *) fail "\"$place\" is no place to edit" ;; esac
            edit "$path" "$place" "$text" "$lines"
            ;;
        run)
            sed 's/^/   $ /' "$lines"
            [ "$steps" = edit ] || (bash -euo pipefail "$lines")
            ;;
    esac
done
[ "$found" -gt 0 ] || fail "$page has no marked block"
printf '\n%d steps done.\n' "$found"
