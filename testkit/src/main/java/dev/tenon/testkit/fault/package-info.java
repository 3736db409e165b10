/** Things that go wrong on purpose: stores and other services, and connections. */
@NullMarked
package dev.tenon.testkit.fault;

import org.jspecify.annotations.NullMarked;
