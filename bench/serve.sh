#!/bin/sh
# serve.sh RUNG - requests a second over kept connections, by wrk with 2 threads
# and 64 connections, 5 seconds each: a page of 4 KB from memory through our
# server (bench/serve.c); the same where 1 of 50 takes 300 ms; nginx with the
# same bytes; and pages of the sample office by `rung demo`.
set -eu
rung=$1
serve=$(dirname "$rung")/bench/serve
if [ ! -x "$serve" ] || ! command -v wrk >/dev/null ||
   ! command -v curl >/dev/null; then
    echo "needs the target benchmarks, wrk and curl"
    exit 77
fi
work=$(mktemp -d)
chmod 755 "$work"
pids=
trap 'kill $pids 2>/dev/null || true; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

ask() { # NAME URL [SCRIPT] [HEADER]
    wrk -t2 -c64 -d"${RUNG_BENCH_SECONDS:-5}s" --latency ${3:+-s "$3"} \
        ${4:+-H "$4"} "$2" >"$work/out"
    awk -v name="$1" '/Requests\/sec/ { rate = $2 } / 99%/ { tail = $2 }
        / 50%/ { half = $2 } /Non-2xx/ { bad = ", not 2xx: " $NF }
        END { printf "| %s | %.0f | %s | %s |%s\n", name, rate, half, tail, bad }' \
        "$work/out"
}

wait_for() { # URL
    tries=0
    until curl -s -o /dev/null "$1"; do
        tries=$((tries + 1))
        [ $tries -lt 200 ] || { echo "nobody answers at $1" >&2; exit 1; }
        sleep 0.05
    done
}

cat >"$work/mixed.lua" <<'EOF'
local count = 0
request = function()
    count = count + 1
    return wrk.format("GET", count % 50 == 0 and "/slow" or "/")
end
EOF

echo "| what | requests a second | median | 99% |"
echo "|---|--:|--:|--:|"
"$serve" 127.0.0.1:8441 & pids="$pids $!"
wait_for http://127.0.0.1:8441/
ask "4 KB from memory" http://127.0.0.1:8441/
ask "the same, 1 of 50 takes 300 ms" http://127.0.0.1:8441/ "$work/mixed.lua"

if command -v nginx >/dev/null; then
    mkdir "$work/www"
    head -c 4096 /dev/zero | tr '\0' x >"$work/www/index.html"
    cat >"$work/nginx.conf" <<EOF
daemon off; worker_processes 1; pid $work/nginx.pid; error_log $work/error;
events { worker_connections 512; }
http { access_log off; server { listen 127.0.0.1:8442; root $work/www; } }
EOF
    nginx -c "$work/nginx.conf" -e "$work/error" & pids="$pids $!"
    wait_for http://127.0.0.1:8442/
    ask "nginx, one worker, the same 4 KB" http://127.0.0.1:8442/
fi

"$rung" --store "$work/office.db" demo --listen 127.0.0.1:8443 \
    >"$work/demo" 2>&1 & pids="$pids $!"
wait_for http://127.0.0.1:8443/limits
ask "sample: /limits, not signed in" http://127.0.0.1:8443/limits
curl -s -c "$work/jar" http://127.0.0.1:8443/sign-in >"$work/page"
token=$(sed -n 's/.*name="token" value="\([^"]*\)".*/\1/p' "$work/page" | head -1)
curl -s -o /dev/null -b "$work/jar" -c "$work/jar" --data-urlencode "token=$token" \
    --data-urlencode "email=thandeka.mokoena@northlight.example" \
    http://127.0.0.1:8443/sign-in/sample
cookie=$(awk '$6 == "rung" { print "Cookie: rung=" $7 }' "$work/jar")
for page in / /people /ladders; do
    status=$(curl -s -o /dev/null -w '%{http_code}' -H "$cookie" \
        "http://127.0.0.1:8443$page")
    [ "$status" = 200 ] || continue
    ask "sample: $page, as its lead" "http://127.0.0.1:8443$page" "" "$cookie"
done
