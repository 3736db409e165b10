#!/usr/bin/env bash
# Makes a server on stdio start faster: lets it serve its first requests once, and keeps the classes
# that it loaded for that, parsed and linked, in an archive beside the jar. Prints how to start with
# it. Copy this beside your own server; make the archive anew when the jar or the JDK changes.
#
#   archive.sh JAR [REQUESTS]
#
# REQUESTS is a file with what a client sends first, a message in each line; without it the server
# gets a handshake of 2025-11-25, and asks for tools in it and as a client of 2026-07-28. The JDK is
# that of JAVA_HOME, or that of the path: 17 to 24 make a class-data sharing archive, 25 and later an
# AOT cache.
set -euo pipefail

(($# == 1 || $# == 2)) && [[ -f $1 ]] || {
  echo "usage: $0 JAR [REQUESTS]" >&2
  exit 2
}
jar=$1
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
feature=$("$java" -version 2>&1 | sed -n 's/^[a-z]* version "\([0-9]*\).*/\1/p')

requests() {
  if [[ -n ${1:-} ]]; then
    cat "$1"
    return
  fi
  local client='{"name":"archive","version":"1"}' meta
  meta='"io.modelcontextprotocol/protocolVersion":"2026-07-28"'
  meta+=',"io.modelcontextprotocol/clientCapabilities":{}'
  echo '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":'"$client"'}}'
  echo '{"jsonrpc":"2.0","method":"notifications/initialized"}'
  echo '{"jsonrpc":"2.0","id":2,"method":"tools/list"}'
  echo '{"jsonrpc":"2.0","id":3,"method":"tools/list","params":{"_meta":{'"$meta"'}}}'
}

if ((feature >= 25)); then
  archive=${jar%.jar}.aot
  make=-XX:AOTCacheOutput=$archive use=-XX:AOTCache=$archive
else
  archive=${jar%.jar}.jsa
  make=-XX:ArchiveClassesAtExit=$archive use=-XX:SharedArchiveFile=$archive
fi
rm -f "$archive"
# What the JDK says of classes that it leaves out is no fault; its last words are shown if it is.
if ! said=$(requests "${2:-}" | "$java" "$make" -jar "$jar" 2>&1 >/dev/null) || [[ ! -f $archive ]]; then
  printf '%s\nThere is no archive: the server did not serve its first requests to the end.\n' "$said" >&2
  exit 1
fi
echo "$java $use -jar $jar"
