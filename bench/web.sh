#!/bin/sh
# web.sh RUNG - what pages of the sample office cost, beside nginx and fossil.
#
# nginx serves the bytes of the same pages from files, and `fossil server` the
# timeline of a repository made here.  All three are asked in turn by wrk over
# as many connections, ROUNDS times; the median counts.  The processor's time
# is what the servers' processes used.  Then: how long a form takes while a
# collection writes, the start, memory, and what a browser loads for a page.
#
# What it takes stands in office.subr.
set -eu
rung=$(realpath "$1")
. "$(dirname "$0")/office.subr"
work_in_office wrk nginx fossil curl

# As many workers as rung has by itself: one a core.
start_nginx() {
    nginx_port=$(free_port)
    mkdir -p files
    cat >nginx.conf <<EOF
worker_processes $(nproc);
pid $work/nginx.pid;
error_log $work/nginx.log;
events { worker_connections 1024; }
http {
    access_log off;
    keepalive_requests 1000000000;
    sendfile on;
    default_type text/html;
    client_body_temp_path $work; proxy_temp_path $work;
    fastcgi_temp_path $work; uwsgi_temp_path $work; scgi_temp_path $work;
    server { listen 127.0.0.1:$nginx_port; root $work/files; }
}
EOF
    chmod 755 "$work"
    nginx -c "$work/nginx.conf" -g 'daemon off;' 2>/dev/null &
    nginx_pid=$!
    servers="$servers $nginx_pid"
    nginx_at=http://127.0.0.1:$nginx_port
    wait_for "$nginx_at/"
}

start_fossil() {
    {
        fossil init r.fossil
        mkdir checkout
        cd checkout
        fossil open -f ../r.fossil
        fossil settings mtime-changes off
        for number in $(seq 60); do
            echo "$number" >"file-$((number % 10))"
            fossil addremove
            fossil commit --no-warnings -m "change $number of a file"
        done
        cd ..
    } >fossil.log 2>&1
    port=$((nginx_port + 1))
    fossil server --localhost --port $port r.fossil >fossil.log 2>&1 &
    fossil_pid=$!
    servers="$servers $fossil_pid"
    fossil_at=http://127.0.0.1:$port
    wait_for "$fossil_at/timeline"
}

row() { # what, name, bytes
    awk -v what="$1" -v bytes="$3" -v rate="$(median "$2" 2)" \
        -v p99="$(median "$2" 3)" -v cpu="$(median "$2" 4)" \
        -v fossil="$(median fossil 2)" -v nginx="$(median "nginx_$2" 2)" '
        BEGIN {
            printf "| %s | %d | %d | %.2f | %.3f | %.1f | %s |\n", what,
                bytes, rate, p99, cpu, rate / fossil,
                nginx ? sprintf("%.2f", rate / nginx) : ""
        }'
}

# Forms that write, one after the other, while $1 runs.
forms() {
    cat >form.lua <<EOF
local count = 0
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
wrk.headers["Origin"] = "$rung_at"
wrk.headers["Cookie"] = "$cookie"
request = function()
    count = count + 1
    return wrk.format(nil, nil, nil, "token=$token&name=Office+$1+" .. count)
end
done = function(summary, latency)
    if summary.errors.status > 0 then
        io.write("| ", summary.errors.status, " were refused |\n")
    end
    io.write(string.format("| %s | %d | %.1f | %.1f | %.1f |\n", "$2",
        summary.requests, latency:percentile(50) / 1000,
        latency:percentile(99) / 1000, latency.max / 1000))
end
EOF
    wrk -t1 -c2 -d"$seconds"s -s form.lua "$rung_at/office" | grep '^|'
}

# A clone with 200,000 commits of people whom the office knows.
make_clone() {
    "$rung" --store office.db people list --json >people.json
    grep -o '[a-z.]*@northlight.example' people.json | sort -u >emails
    git init -q --bare clone
    awk '{ email[NR] = $1 }
        END {
            for (i = 1; i <= 200000; i++) {
                text = "Change " i
                printf "commit refs/heads/main\n"
                printf "committer A <%s> %d +0000\ndata %d\n%s\n",
                    email[i % NR + 1], 1700000000 + i * 60, length(text), text
            }
        }' emails | git -C clone fast-import --quiet
    git -C clone symbolic-ref HEAD refs/heads/main
}

# From the call until the first page, in steps of a call of curl.
start_ms() {
    begin=$(now_ms)
    "$rung" --store office.db serve --listen "127.0.0.1:$1" >/dev/null 2>&1 &
    pid=$!
    until curl -s -o /dev/null "http://127.0.0.1:$1/limits"; do :; done
    echo $(($(now_ms) - begin))
    kill $pid
    wait $pid 2>/dev/null || true
}

resident_mb() {
    awk '/^VmRSS/ { printf "%.1f", $2 / 1024 }' "/proc/$rung_pid/status"
}

# What a browser without anything kept loads, as it comes over HTTP.
weight() { # what, address
    curl -s -b jar --compressed "$rung_at$2" >page
    {
        curl -s -o /dev/null -b jar -H 'Accept-Encoding: gzip' \
            -w '%{size_download}\n' "$rung_at$2"
        grep -o '/asset/[^"]*' page | sort -u | while read -r asset; do
            curl -s -o /dev/null -H 'Accept-Encoding: gzip' \
                -w '%{size_download}\n' "$rung_at$asset"
        done
    } | awk -v what="$1" '{ sum += $1 } NR == 1 { page = $1 }
        END { printf "| %s | %d | %.1f | %.1f |\n", what, NR, page / 1024,
              sum / 1024 }'
}

start_rung
at_rest=$(resident_mb)
sign_in thandeka.mokoena@northlight.example
start_nginx
start_fossil
home=$(curl -s -b jar "$rung_at/" | tr '"' '\n')
person=$(echo "$home" | grep -x '/people/[^/]*' | head -1)
ladder=$(echo "$home" | grep -x '/ladders/[^/]*' | head -1)
for name in person ladder; do
    eval "page=\$$name"
    curl -s -b jar "$rung_at$page" >"files/$name.html"
done
curl -s "$fossil_at/timeline" >timeline.html

: >rows
for round in $(seq "$rounds"); do
    for name in ladder person; do
        eval "page=\$$name"
        measure $name "$rung_pid" "$rung_at$page" >>rows
        measure nginx_$name "$nginx_pid" "$nginx_at/$name.html" >>rows
    done
    measure fossil "$fossil_pid" "$fossil_at/timeline" >>rows
done
after_pages=$(resident_mb)
echo "$connections connections, $seconds s each, median of $rounds:"
echo
echo "| page | bytes | requests/s | p99 ms | processor ms a request |" \
    "times fossil | share of nginx |"
echo "|---|--:|--:|--:|--:|--:|--:|"
row "rung: ladder matrix" ladder "$(wc -c <files/ladder.html)"
row "rung: a person" person "$(wc -c <files/person.html)"
row "nginx: the same matrix" nginx_ladder "$(wc -c <files/ladder.html)"
row "nginx: the same person" nginx_person "$(wc -c <files/person.html)"
row "fossil: timeline" fossil "$(wc -c <timeline.html)"

echo
echo "| forms that write (2 connections) | forms | median ms | p99 ms |" \
    "longest ms |"
echo "|---|--:|--:|--:|--:|"
token=$(token_of "$rung_at/office")
forms alone "nothing else writes"
make_clone
"$rung" --store office.db collect git clone >collect.txt 2>&1 &
collect_pid=$!
sleep 0.5
forms busy "while rung collect git writes"
kill -0 $collect_pid 2>/dev/null || echo "(the collection ended before)"
wait $collect_pid || cat collect.txt

echo
echo "| a page that is new to a browser | requests | page KB | all KB |"
echo "|---|--:|--:|--:|"
weight "home of a lead" /
weight "ladder matrix" "$ladder"
weight "a person" "$person"

echo
free=$(free_port)
echo "Memory at rest: $at_rest MB, after the pages: $after_pages MB.  Start, until a page came:" \
    "$(for i in 1 2 3 4 5; do start_ms $((free + i)); done | sort -n |
        sed -n 3p) ms."
