package dev.tenon.conformance;

/** How a client reaches a server. */
enum Transport {
  STDIO,
  HTTP,

  /** The transport of 2024-11-05, on the same address. */
  SSE
}
