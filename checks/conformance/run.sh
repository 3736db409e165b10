#!/usr/bin/env bash
# Runs the public conformance suite against the packaged fixture, at both revisions.
# Wants: samples/conformance packaged, npm ci done here, and java (JAVA_HOME's, or else the path's).
# Fails on what a baseline does not expect, on what it expects in vain, and on any other total.
set -euo pipefail
cd "$(dirname "$0")"

jar=../../samples/conformance/target/conformance.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
suite=node_modules/.bin/conformance
export PATH=$PWD/node_modules/.bin:$PATH # The suite needs the pinned Node, not the machine's.

[[ -f $jar ]] || { echo "conformance: $jar is missing; run mvn package first" >&2; exit 1; }
[[ -x $suite ]] || { echo "conformance: run npm ci in checks/conformance first" >&2; exit 1; }

server=
stop() {
  if [[ -n $server ]]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

rm -rf out
mkdir out
"$java" -jar "$jar" --http --port 0 >out/server.out 2>out/server.err </dev/null &
server=$!

# The server says its address when it is ready to answer.
url=
for ((i = 0; i < 150 && ${#url} == 0; i++)); do
  sleep 0.2
  kill -0 "$server" 2>/dev/null || break
  url=$(sed -n 's/.* listens on \(http:[^ ]*\)$/\1/p' out/server.out)
done
[[ -n $url ]] || { echo "conformance: the server did not start" >&2; cat out/server.err >&2; exit 1; }

failed=0

# The total guards the checks that the suite does not score, which its exit code leaves out.
requirements() {
  local revision=$1 total=$2 log=out/$1.log
  if ! timeout 180 "$suite" server --url "$url" --requirements "$revision" \
    --expected-failures "baseline-$revision.yml" -o "out/$revision" >"$log" 2>&1 </dev/null; then
    echo "conformance $revision: not as the baseline expects" >&2
    failed=1
  fi
  sed -n '/=== SUMMARY ===/,$p' "$log"
  if ! grep -q "^Total: $total passed, " "$log"; then
    echo "conformance $revision: $total passing checks were expected" >&2
    grep -q '=== SUMMARY ===' "$log" || tail -n 40 "$log" >&2
    failed=1
  fi
}

requirements 2025-11-25 59
requirements 2026-07-28 132
exit "$failed"
