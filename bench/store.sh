#!/bin/sh
# store.sh RUNG - 100,000 rows of evidence into each store, beside sqlite3's
# .import and psql's COPY of the same rows into the same tables, keys and
# indexes.  Everybody waits for the disk.  Each row of the table is the best
# of three runs, taken in turn; the longest transaction is told for the run
# where it took least and the one where it took most.
set -eu
rows_tool=$(dirname "$1")/bench/store_rows
here=$(dirname "$0")
if [ ! -x "$rows_tool" ] || ! command -v sqlite3 >/dev/null ||
   ! command -v psql >/dev/null; then
    echo "needs the target benchmarks, sqlite3 and psql"
    exit 77
fi
if [ -z "${RUNG_TEST_POSTGRES-}" ]; then
    exec "$here/../tools/with-postgres" --durable sh "$0" "$1"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
"$rows_tool" print >"$work/rows.tsv"
: >"$work/times"
: >"$work/lists"

now() { date +%s.%N; }
note() { echo "$1 $2 ${3:--}" >>"$work/times"; }
since() { echo "$(now) $1" | awk '{ printf "%.3f", $1 - $2 }'; }

# note NAME from the two numbers that store_rows prints.
note_rung() {
    name=$1
    shift
    # shellcheck disable=SC2046
    note "$name" $("$rows_tool" write "$@")
}

note_list() { echo "$1 $("$rows_tool" list "$2")" >>"$work/lists"; }

sizes="200 250 500"
for round in 1 2 3; do
    for each in $sizes; do
        note_rung "sqlite-rung-$each" "$work/a$each-$round.db" "$each"
    done
    note_rung sqlite-rung-once "$work/b$round.db" 100000
    note_list sqlite-list "$work/b$round.db"
    "$rows_tool" empty "$work/c$round.db"
    begin=$(now)
    sqlite3 "$work/c$round.db" >/dev/null <<END
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
.mode tabs
.import $work/rows.tsv evidence
END
    note sqlite-import "$(since "$begin")"
    [ "$(sqlite3 "$work/c$round.db" 'SELECT count(*) FROM evidence')" = 100000 ]

    for name in $sizes b c; do
        psql -q "$RUNG_TEST_POSTGRES" -c "CREATE DATABASE bench_${name}_$round"
    done
    url() { echo "$RUNG_TEST_POSTGRES" | sed "s,/postgres?,/bench_$1_$round?,"; }
    for each in $sizes; do
        note_rung "postgres-rung-$each" "$(url "$each")" "$each"
    done
    note_rung postgres-rung-once "$(url b)" 100000
    note_list postgres-list "$(url b)"
    "$rows_tool" empty "$(url c)"
    begin=$(now)
    psql -q "$(url c)" -c "\\copy evidence from '$work/rows.tsv'"
    note postgres-copy "$(since "$begin")"
done

awk '
FILENAME ~ /lists$/ {
    if (!($1 in listed) || $2 < listed[$1]) listed[$1] = $2
    next
}
!($1 in best) || $2 < best[$1] { best[$1] = $2 }
$3 != "-" && $3 > longest[$1] { longest[$1] = $3 }
$3 != "-" && (!($1 in shortest) || $3 < shortest[$1]) { shortest[$1] = $3 }
function line(name, words, against,    span) {
    span = "-"
    if (name in longest)
        span = sprintf("%.0f to %.0f", shortest[name], longest[name])
    printf "%-44s %9.0f %7.2f %14s\n", words, 100000 / best[name],
        best[name] / best[against], span
}
function store(key, words, against, tool,    i) {
    line(against, words ": " tool ", one transaction", against)
    line(key "-rung-once", words ": rung, one transaction", against)
    for (i = 1; i <= count; i++)
        line(key "-rung-" size[i],
             words ": rung, " size[i] " rows a transaction", against)
    printf "%s: one person since a day: %.2f ms\n", words,
        listed[key "-list"]
}
END {
    count = split(sizes, size, " ")
    printf "%-44s %9s %7s %14s\n", "", "rows/s", "time", "longest, ms"
    store("sqlite", "SQLite", "sqlite-import", "sqlite3 .import")
    store("postgres", "PostgreSQL", "postgres-copy", "psql COPY")
}' sizes="$sizes" "$work/times" "$work/lists"
