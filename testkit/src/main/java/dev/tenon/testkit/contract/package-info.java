/**
 * Holds a server to its contract: the committed file, what its clients are really offered, and the
 * promises that its schemas and hints make.
 */
@NullMarked
package dev.tenon.testkit.contract;

import org.jspecify.annotations.NullMarked;
