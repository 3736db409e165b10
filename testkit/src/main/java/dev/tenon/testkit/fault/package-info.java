/** What goes wrong, on purpose: clients that misbehave on real connections. */
@NullMarked
package dev.tenon.testkit.fault;

import org.jspecify.annotations.NullMarked;
