#!/bin/sh
# demand.sh RUNG [DATA] - how often Rung and a reader agree on which criteria
# ask for code, in ladders that others published.
#
# DATA has a folder "ladders" with clones of them.  The three sets of labels, of
# which the fresh ones no rule has met, and what they mean are in test/labels; the
# test that counts is built beside RUNG.
set -eu
build=$(realpath "$(dirname "$1")")
cd "$(dirname "$0")/.."
data=$(realpath -m "${2:-${RUNG_SHARED_DATA:-../shared/data}}")
[ -d "$data/ladders" ] || {
    echo "there are no ladders in $data; skipped"
    exit 77
}
ninja -C "$build" test/test_demand_labels >/dev/null
echo "| labels | source | criteria | of them code | missed | false alarms | recall % | precision % | false alarm % |"
echo "|---|---|--:|--:|--:|--:|--:|--:|--:|"
RUNG_SHARED_DATA=$data "$build/test/test_demand_labels" | grep '^|'
