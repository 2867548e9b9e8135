#!/bin/sh
# collect_store.sh RUNG - a whole `rung collect git` into a new SQLite store,
# beside git log that prints the same fields of the same commits to nobody.
#
# $RUNG_BENCH_CLONE  a clone of 30,000 commits or more.  Known are its eight
#                    busiest authors.
set -eu
rung=$(realpath "$1")
clone=${RUNG_BENCH_CLONE-}
command -v hyperfine >/dev/null && [ -n "$clone" ] || {
    echo "needs hyperfine, and a clone named by RUNG_BENCH_CLONE"
    exit 77
}
format=$("$(dirname "$1")/bench/git_read" --format)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
{
    echo name,email
    git -c safe.directory='*' -C "$clone" shortlog -sne HEAD </dev/null |
        sed -n 's/^ *[0-9]*\t\(.*\) <\(.*\)>$/"\1",\2/p' | head -8
} >people.csv
printf '%s\n' "git -c safe.directory='*' -C '$clone' --no-pager log" \
    "--use-mailmap -z --all --format='$format'" | tr '\n' ' ' >print_it
hyperfine -n rung -n other --warmup 1 --runs 5 --export-csv times.csv \
    --prepare "rm -f s.db*; $rung --store s.db people import people.csv" \
    "$rung --store s.db collect git $clone" \
    --prepare true "sh print_it" >/dev/null 2>&1
/usr/bin/time -f '%M' -o peak "$rung" --store s.db collect git "$clone" --json
awk -F, 'NR == 2 { a = $4 } NR == 3 { b = $4 }
    END { printf "rung collect git into SQLite %.2f s, git log %.2f s, ratio %.2f\n",
          a, b, a / b }' times.csv
echo "most memory of rung: $(cat peak) KiB"
