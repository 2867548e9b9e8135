#!/bin/sh
# ladders.sh RUNG [LADDERS] - what `rung ladder import` makes of ladders that
# others published, as they published them.
#
# LADDERS is a folder of clones, one a source.  A row is a source: the ladders
# found in it and their criteria; of some files of it the criteria, beside how
# many another program counts there; then the time of one import of the whole
# folder, the median of 5, and the most memory it held.  "-" stands where jq or
# xmllint are missing.
set -eu
rung=$(realpath "$1")
ladders=$(realpath -m "${2:-$(dirname "$0")/../../shared/data/ladders}")
[ -d "$ladders" ] || {
    echo "there are no ladders in $ladders; skipped"
    exit 77
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$ladders"
has_jq=$(command -v jq || true) has_xmllint=$(command -v xmllint || true)

query() { # what jq is to say of the ladders that were found
    [ -n "$has_jq" ] || { echo -; return; }
    jq -s --arg file "${2-}" "$1" "$work/found.json"
}

# One import by the clock: milliseconds and KB.
once() {
    /usr/bin/time -f '%e %M' -o "$work/time" "$rung" ladder import \
        --from auto "$1" --json >"$work/found.json" 2>/dev/null || true
    tail -n 1 "$work/time"
}

row() { # source, which files were counted, how many, how
    for _ in 1 2 3 4 5; do once "$1"; done | sort -n >"$work/times"
    awk -v source="$1" -v counted="$3" -v how="$4" \
        -v ladders="$(query length)" -v all="$(query 'map(.criteria) | add')" \
        -v some="$(query 'map(select(.file | test($file)).criteria) | add' \
            "$2")" '
        { seconds[NR] = $1; if ($2 > memory) memory = $2 }
        END { printf "| %s | %s | %s | %s | %s | %s | %.0f | %.0f |\n",
              source, ladders, all, some, counted, how,
              seconds[3] * 1000, memory / 1024 }' "$work/times"
}

items() { # of HTML
    cat "$@" | grep -o '<li>' | wc -l
}

# Blocks of lines below a heading that is like one of `$1`.
texts() {
    pattern=$1
    shift
    awk -v below="$pattern" '
        FNR == 1 { taken = 0; before = "" }
        /^#/ { taken = $0 ~ below; before = ""; next }
        taken && /^[^ _]/ && before == "" { count++ }
        { before = $0 }
        END { print count }' "$@"
}

# Items of lists called criteria in front of a file, and texts of that name.
front_criteria() {
    find "$@" -name '*.md' -exec awk '
        FNR == 1 { rules = 0 }
        /^---/ { rules++ }
        rules != 1 || /^ *#/ { next }
        /^ *-? *[A-Za-z]+:/ {
            key = $0; sub(/^ *-? */, "", key); sub(/:.*/, "", key)
        }
        /^ *- criteria:/ || (key == "criteria" && /^ *-[ \t]/) { count++ }
        END { print count }' {} +
}

page_items() { # XPath, pages
    [ -n "$has_xmllint" ] || { echo -; return; }
    path=$1
    shift
    for file in "$@"; do
        xmllint --html --xpath "count($path)" "$file" 2>/dev/null
        echo
    done | awk '{ count += $1 } END { print count }'
}

json_count() {
    [ -n "$has_jq" ] || { echo -; return; }
    jq "$@" | awk '{ count += $1 } END { print count }'
}

echo "| source | ladders | criteria | of them in some files | counted there | as | ms | MB |"
echo "|---|--:|--:|--:|--:|---|--:|--:|"
row artsy . "$(items artsy/careers/ladder.md)" '`<li>` in tables'
row cncf-contributor-ladder . "$(awk '
    /^## / { taken = 0 } /^### / { taken = 1 }
    taken && /^    \* / { count++ }
    END { print count }' cncf-contributor-ladder/CONTRIBUTOR_LADDER.md)" \
    'second items below a role'
row direct-framework /skill.csv \
    "$(json_count length direct-framework/framework/skill.json)" \
    'skills in the JSON beside it'
row etsy competencies.md "$(items etsy/competencies.md)" '`<li>` in tables'
row financial-times . "$(awk '
    FNR == 1 { taken = 0 } /^competencies:/ { taken = 1 }
    taken && /^ *level:/ { count++ }
    END { print count }' financial-times/data/job-families/*.yml)" \
    '`level:` of a competency'
row jorgef-engineeringladders . "$(cd jorgef-engineeringladders &&
    cat Developer.md EngineeringManager.md TechLead.md \
        TechnicalProgramManager.md | grep -c '^\* \*\*')" \
    'items with a bold word'
row kubernetes-contributor community-membership.md "$(awk '
    /^#/ { taken = /Requirements|Responsibilities/ }
    taken && /^[-*] / { count++ }
    END { print count }' kubernetes-contributor/community-membership.md)" \
    'first items below requirements and duties'
row medium-snowflake . "$(awk '
    /"signals"/ { taken = 1; next } /\]/ { taken = 0 }
    taken || /"summary"/ { count++ }
    END { print count }' medium-snowflake/constants.js)" \
    'summaries and signals'
row monzo 'frameworks/[^d]' "$(front_criteria monzo/frameworks)" \
    'criteria in the YAML'
row postman-ospo . "$(texts '^#' postman-ospo/career*.md)" \
    'paragraphs that are not in italics'
row sdras . "$(page_items '//div[contains(@class,"content")]//li' \
    sdras/pages/*.vue)" '`<li>` beside the menu'
row sendwithus . "$(texts 'you prove' sendwithus/Competencies/*.md)" \
    'texts below "How do you prove it?"'
design=sourcegraph/content/departments/product/design/career-development.md
row sourcegraph product/design "$(page_items \
    '//td[@class="behaviors"]//li | //td[@class="category-summary"]' $design)" \
    '`<li>` and summaries in a table'
row unidays content/competencies "$(json_count \
    '[.. | .criteria? // empty | length] | add' \
    unidays/content/competencies/*.json)" 'criteria in the JSON'
