#!/bin/sh
# occupations.sh RUNG [ONET [TENTH]] - titles and duties of O*NET that the
# matchers never saw, beside SQLite's full-text search and fastText.
#
# ONET is the folder of the official text release.  One alternate title in ten
# and the tasks of one occupation in ten are taken out by a hash of their words
# before anything is learnt; TENTH (0..9, else 9) says which.  The program under
# the clock, bench/occupations, is built beside RUNG.
set -eu
build=$(realpath "$(dirname "$1")")
cd "$(dirname "$0")/.."
onet=$(realpath -m "${2:-${RUNG_SHARED_DATA:-../shared/data}/onet}")
tenth=${3:-9}
[ -d "$onet" ] || {
    echo "there is no folder $onet; skipped"
    exit 77
}
ninja -C "$build" bench/occupations >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$build/bench/occupations" "$onet" "$work" "$tenth" 2>"$work/told"
cat "$work/told" >&2

# What comes back is lines of labels, the best first; the test part has the
# right ones in front of each question.
score() { # NAME TEST ANSWERS
    awk -F'\t' -v name="$1" '
        NR == FNR { right[FNR] = "," $1 ","; asked = FNR; next }
        {
            split($1, found, " ")
            place = 0
            for (i = 10; i > 0; i--)
                if (found[i] != "" && index(right[FNR], "," found[i] ","))
                    place = i
            one += place == 1
            three += place >= 1 && place <= 3
            five += place >= 1 && place <= 5
            if (place)
                reciprocal += 1 / place
        }
        END {
            printf "| %s | %d | %.1f | %.1f | %.1f | %.1f | | |\n", name, asked,
                100 * one / asked, 100 * three / asked, 100 * five / asked,
                100 * reciprocal / asked
        }' "$2" "$3"
}

# One row a text; of the rows that have any word of the question, ranked by
# BM25, the labels in the order they come.
sqlite_answers() { # PART
    tr -d '"' <"$work/$1.train" >"$work/$1.rows"
    {
        echo "CREATE VIRTUAL TABLE t USING fts5(label UNINDEXED, text,
              tokenize = 'porter unicode61');"
        echo ".mode tabs"
        echo ".import $work/$1.rows t"
        echo ".mode list"
        cut -f2 "$work/$1.test" | tr -c 'A-Za-z0-9\n' ' ' | awk '{
            words = ""
            for (i = 1; i <= NF; i++)
                words = words (i > 1 ? " OR " : "") "\"" $i "\""
            if (words == "")
                words = "\"nothing\""
            printf "SELECT coalesce(group_concat(label, \" \"), \"\") FROM " \
                "(SELECT label FROM t WHERE t MATCH '\''%s'\'' " \
                "ORDER BY rank LIMIT 100);\n", words
        }'
    } | sqlite3 | awk '{
        line = ""
        count = 0
        split("", seen)
        for (i = 1; i <= NF && count < 10; i++)
            if (!($i in seen)) {
                seen[$i] = 1
                count++
                line = line $i " "
            }
        print line
    }'
}

# Pieces of 3 to 5 letters and pairs of words, as ours; a line a text with all
# its labels, which it does better with than with a line a label; of the
# settings tried, these did best.
fasttext_answers() { # PART
    awk -F'\t' '
        !($2 in labels) { texts[++count] = $2 }
        { labels[$2] = labels[$2] $1 " " }
        END {
            for (i = 1; i <= count; i++)
                print labels[texts[i]] texts[i]
        }' "$work/$1.train" |
        shuf --random-source="$work/$1.train" >"$work/$1.lines"
    fasttext supervised -input "$work/$1.lines" -output "$work/$1" -thread 1 \
        -dim 100 -epoch 25 -lr 0.5 -wordNgrams 2 -minn 3 -maxn 5 \
        -bucket 300000 >/dev/null 2>&1
    cut -f2 "$work/$1.test" | fasttext predict "$work/$1.bin" - 10
}

timed() { # NAME PART TOOL
    start=$(date +%s)
    "$3" "$2" >"$work/answers"
    end=$(date +%s)
    score "$1" "$work/$2.test" "$work/answers"
    echo "$1: $((end - start)) s in all" >>"$work/others"
}

: >"$work/others"
if command -v sqlite3 >/dev/null; then
    timed "SQLite FTS5, titles" titles sqlite_answers
    timed "SQLite FTS5, general activity" duties sqlite_answers
fi
if command -v fasttext >/dev/null; then
    timed "fastText, titles" titles fasttext_answers
    timed "fastText, general activity" duties fasttext_answers
fi
cat "$work/others" >&2
