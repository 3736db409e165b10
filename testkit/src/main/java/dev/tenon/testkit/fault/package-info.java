/** Things that go wrong on purpose: stores, services, calls, and connections in memory or real. */
@NullMarked
package dev.tenon.testkit.fault;

import org.jspecify.annotations.NullMarked;
