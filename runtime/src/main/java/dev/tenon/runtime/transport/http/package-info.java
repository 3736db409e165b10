/**
 * HTTP, on Jetty: what the transport itself decides about a request, and how answers and streams
 * are written. Of the engine it sees the package {@code protocol} only.
 */
@NullMarked
package dev.tenon.runtime.transport.http;

import org.jspecify.annotations.NullMarked;
