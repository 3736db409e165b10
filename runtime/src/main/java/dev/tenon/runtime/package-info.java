/**
 * A server as its author and generated code see it: built, configured, started and stopped. This
 * package wires the rooms below it.
 */
@NullMarked
package dev.tenon.runtime;

import org.jspecify.annotations.NullMarked;
