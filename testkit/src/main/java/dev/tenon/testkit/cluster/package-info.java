/**
 * Several instances of a server behind one address, to prove that none keeps what another needs.
 */
@NullMarked
package dev.tenon.testkit.cluster;

import org.jspecify.annotations.NullMarked;
