#!/bin/sh
# collect_git.sh RUNG - reading a history, beside git log that prints the same
# fields and trailers of the same commits to nobody.  Both run in turn; the
# table has the median of the runs.
#
# $RUNG_BENCH_CLONE     a clone of 30,000 commits or more
# $RUNG_BENCH_REVISION  what of it is read; all refs when it is not set
# $RUNG_BENCH_RUNS      how often; 9 when it is not set
set -eu
reader=$(dirname "$1")/bench/git_read
clone=${RUNG_BENCH_CLONE-}
revision=${RUNG_BENCH_REVISION-}
runs=${RUNG_BENCH_RUNS-9}
if [ -z "$clone" ] || [ ! -x "$reader" ]; then
    echo "needs the target benchmarks, and a clone named by RUNG_BENCH_CLONE"
    exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
format=$("$reader" --format)

read_it() { "$reader" "$clone" ${revision:+"$revision"} >"$work/counts"; }
print_it() {
    git -c safe.directory='*' -C "$clone" --no-pager log --use-mailmap -z \
        --format="$format" "${revision:---all}" >/dev/null
}
# ms NAME COMMAND - how long COMMAND takes, as a line of the file NAME.
ms() {
    begin=$(date +%s%N)
    "$2"
    end=$(date +%s%N)
    echo $(((end - begin) / 1000)) >>"$work/$1"
}
median() {
    sort -n "$1" | awk '{ at[NR] = $1 }
        END { printf "%.0f", (at[int((NR + 1) / 2)] + at[int(NR / 2 + 1)]) / 2000 }'
}

print_it # so that what is on the disk is in memory for both
i=0
while [ "$i" -lt "$runs" ]; do
    ms rung read_it
    ms git print_it
    i=$((i + 1))
done

rung=$(median "$work/rung")
git=$(median "$work/git")
git --version
printf '%-34s %8s ms\n' 'rung reads the history' "$rung"
printf '%-34s %8s ms\n' 'git log prints it' "$git"
echo "$rung $git" | awk '{ printf "%-34s %8.2f\n", "ratio", $1 / $2 }'
sed 's/^peak_kib \(.*\)/most memory of rung: \1 KiB/' "$work/counts"
