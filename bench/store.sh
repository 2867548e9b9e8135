#!/bin/sh
# store.sh RUNG - 100,000 rows of evidence into each store, beside sqlite3's
# .import and psql's COPY of the same rows into the same tables, keys and
# indexes.  Everybody waits for the disk.  Each row of the table is the best
# of three runs, taken in turn.
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

for round in 1 2 3; do
    note_rung sqlite-rung-500 "$work/a$round.db" 500
    note_rung sqlite-rung-once "$work/b$round.db" 100000
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

    for name in a b c; do
        psql -q "$RUNG_TEST_POSTGRES" -c "CREATE DATABASE bench_$name$round"
    done
    url() { echo "$RUNG_TEST_POSTGRES" | sed "s,/postgres?,/bench_$1$round?,"; }
    note_rung postgres-rung-500 "$(url a)" 500
    note_rung postgres-rung-once "$(url b)" 100000
    "$rows_tool" empty "$(url c)"
    begin=$(now)
    psql -q "$(url c)" -c "\\copy evidence from '$work/rows.tsv'"
    note postgres-copy "$(since "$begin")"
done

awk '
!($1 in best) || $2 < best[$1] { best[$1] = $2 }
$3 != "-" && $3 > longest[$1] { longest[$1] = $3 }
function line(name, words, against) {
    printf "%-44s %9.0f %7.2f %12s\n", words, 100000 / best[name],
        best[name] / best[against],
        name in longest ? sprintf("%.1f", longest[name]) : "-"
}
END {
    printf "%-44s %9s %7s %12s\n", "", "rows/s", "time", "longest, ms"
    line("sqlite-import", "SQLite: sqlite3 .import, one transaction",
         "sqlite-import")
    line("sqlite-rung-once", "SQLite: rung, one transaction",
         "sqlite-import")
    line("sqlite-rung-500", "SQLite: rung, 500 rows a transaction",
         "sqlite-import")
    line("postgres-copy", "PostgreSQL: psql COPY, one transaction",
         "postgres-copy")
    line("postgres-rung-once", "PostgreSQL: rung, one transaction",
         "postgres-copy")
    line("postgres-rung-500", "PostgreSQL: rung, 500 rows a transaction",
         "postgres-copy")
}' "$work/times"
