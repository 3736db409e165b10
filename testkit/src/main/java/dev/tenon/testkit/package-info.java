/**
 * Tests a server in memory: the real engine, clients of every revision, no sockets. What ships is
 * what is tested, down to the bytes of each message.
 */
@NullMarked
package dev.tenon.testkit;

import org.jspecify.annotations.NullMarked;
