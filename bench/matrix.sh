#!/bin/sh
# matrix.sh RUNG - what a ladder as a matrix costs beside many others.
#
# The sample office gets LADDERS ladders of 8 levels, 31 competencies and 496
# criteria each; wrk asks for their pages in turn, then for one of them alone.
#
# $RUNG_BENCH_LADDERS  50, and what office.subr takes
set -eu
rung=$(realpath "$1")
. "$(dirname "$0")/office.subr"
ladders=${RUNG_BENCH_LADDERS-50}
work_in_office wrk curl

# One ladder's YAML: 2 criteria in each of 8 x 31 cells.
ladder_make() {
    awk -v key="$1" 'BEGIN {
        print "rung: ladder/1\nladder: " key "\ntitle: Ladder " key
        print "levels:"
        for (l = 1; l <= 8; l++)
            print "  - level: l" l "\n    title: Level " l " of " key
        print "competencies:"
        for (c = 1; c <= 31; c++) {
            print "  - competency: c" c "\n    title: Competency " c
            print "    area: Area " int((c + 4) / 5) "\n    criteria:"
            for (l = 1; l <= 8; l++) {
                print "      l" l ":"
                for (n = 1; n <= 2; n++)
                    print "        - Brings work " n " of competency " c \
                        " to an end that people outside the team at level " l \
                        " can use and build on."
            }
        }
    }'
}

# Each answer a matrix of the next ladder.
pages_make() {
    cat >pages.lua <<EOF
local number = 0
request = function()
    number = number % $ladders + 1
    return wrk.format("GET", "/ladders/ladder-" .. number)
end
EOF
}

for number in $(seq "$ladders"); do
    ladder_make "ladder-$number" >"ladder-$number.yaml"
done
"$rung" --store office.db demo --no-serve >/dev/null
"$rung" --store office.db ladder add ladder-*.yaml >/dev/null
start_rung
sign_in thandeka.mokoena@northlight.example
pages_make
bytes=$(curl -s -b jar "$rung_at/ladders/ladder-1" | wc -c)
for round in $(seq "$rounds"); do
    measure one "$rung_pid" "$rung_at/ladders/ladder-1"
    script=pages.lua measure all "$rung_pid" "$rung_at"
done >rows
echo "$ladders ladders of 496 criteria; a page has $bytes bytes"
echo "| page | requests/s | p99 ms | processor ms |"
echo "|---|--:|--:|--:|"
echo "| one of them | $(median one 2) | $(median one 3) | $(median one 4) |"
echo "| each in turn | $(median all 2) | $(median all 3) | $(median all 4) |"
echo "most memory: $(awk '/VmHWM/ { print int($2 / 1024) }' \
    "/proc/$rung_pid/status") MB"
