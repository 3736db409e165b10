#!/usr/bin/env bash
# Runs the public conformance suite against the packaged fixture: its last prerelease at both
# revisions, and its last release with all that it has.
# Wants: samples/conformance packaged, npm ci done here, and java (JAVA_HOME's, or else the path's).
# Fails on a check that fails, scored or not, and on any other number of checks that pass.
set -euo pipefail
cd "$(dirname "$0")"

jar=../../samples/conformance/target/conformance.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
prerelease=node_modules/@modelcontextprotocol/conformance/dist/index.js
release=node_modules/conformance-0.1/dist/index.js
export PATH=$PWD/node_modules/.bin:$PATH # The suite needs the pinned Node, not the machine's.

[[ -f $jar ]] || { echo "conformance: $jar is missing; run mvn package first" >&2; exit 1; }
[[ -f $prerelease && -f $release ]] || { echo "conformance: run npm ci in checks/conformance first" >&2; exit 1; }

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

# suite NAME PROGRAM TOTAL OPTION...: the total guards what the exit code leaves out, which are the
# checks that the suite does not score and those that a scenario did not come to.
suite() {
  local name=$1 program=$2 total=$3 log=out/$1.log
  shift 3
  echo "--- $name"
  if ! timeout 180 "$program" server --url "$url" "$@" -o "out/$name" >"$log" 2>&1 </dev/null; then
    echo "conformance $name: a check failed" >&2
    failed=1
  fi
  sed -n '/=== SUMMARY ===/,$p' "$log"
  if ! grep -q "^Total: $total passed, 0 failed" "$log"; then
    echo "conformance $name: $total passing checks were expected, and no failing one" >&2
    grep -q '=== SUMMARY ===' "$log" || tail -n 40 "$log" >&2
    failed=1
  fi
}

# 83 and not 84: tools/list answers in JSON, so there is no stream of it to check.
suite 2025-11-25 "$prerelease" 83 --requirements 2025-11-25
suite 2026-07-28 "$prerelease" 196 --requirements 2026-07-28
suite release "$release" 46 --suite all
exit "$failed"
