package dev.tenon.conformance;

/** How a client reaches a server. */
enum Transport {
  STDIO,
  HTTP
}
