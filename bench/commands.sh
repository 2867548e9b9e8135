#!/bin/sh
# commands.sh RUNG [LADDERS] - how long small commands take, and how much
# memory.
#
# Each row stands beside another program that does something of the kind, in
# the same run: median of 30 runs after 5, by hyperfine.  LADDERS is a folder
# of Monzo's published frameworks; without it their row is left out.
set -eu
rung=$(realpath "$1")
ladders=$(realpath -m \
    "${2:-$(dirname "$0")/../../shared/data/ladders/monzo/frameworks}")
command -v hyperfine >/dev/null || {
    echo "hyperfine is not installed; skipped"
    exit 0
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
"$rung" --store "$work/rung.db" demo >demo.txt
git init --quiet small && git -C small commit --quiet --allow-empty -m x

measure() { # what, ours, theirs
    hyperfine --shell=none -n rung -n other --warmup 5 --runs 30 --export-csv times.csv \
        "$2" "$3" >/dev/null 2>&1
    ours=$(/usr/bin/time -f %M sh -c "exec $2" 2>&1 >/dev/null | tail -1)
    theirs=$(/usr/bin/time -f %M sh -c "exec $3" 2>&1 >/dev/null | tail -1)
    awk -F, -v what="$1" -v ours="$ours" -v theirs="$theirs" '
        NR == 2 { a = $4 } NR == 3 { b = $4 }
        END { printf "| %s | %.1f | %.1f | %.2f | %.1f | %.1f |\n",
              what, a * 1000, b * 1000, a / b, ours / 1024, theirs / 1024 }
    ' times.csv
}

"$rung" --store rung.db report gap oskar.wieland@northlight.example \
    -o o.pdf >/dev/null

echo "| what | rung ms | other ms | ratio | rung MB | other MB |"
echo "|---|--:|--:|--:|--:|--:|"
measure "start: rung version, git --version" \
    "$rung version" "git --version"
measure "rung people list, sqlite3 over the same store" \
    "$rung --store rung.db people list" \
    "sqlite3 rung.db 'SELECT * FROM person ORDER BY name'"
measure "rung gap (14 people), sqlite3 reading the ratings" \
    "$rung --store rung.db gap" \
    "sqlite3 rung.db 'SELECT * FROM rating ORDER BY person_id'"
measure "rung report gap (a PDF), pdftotext over it" \
    "$rung --store rung.db report gap oskar.wieland@northlight.example -o o.pdf" \
    "pdftotext o.pdf -"
if [ -d "$ladders" ]; then
    "$rung" ladder import --from front-matter "$ladders" -o out >/dev/null
    measure "import of all Monzo files, fy-tool dumping what was made of them" \
        "$rung ladder import --from front-matter $ladders --json" \
        "fy-tool --dump $(echo out/*.yaml)"
fi
