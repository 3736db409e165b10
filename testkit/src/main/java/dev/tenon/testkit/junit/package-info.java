/**
 * Test servers in JUnit: one made for each test, ended after it, and asked what the test left. The
 * only room, beside the annotation {@code EveryRevision}, that sees JUnit.
 */
@NullMarked
package dev.tenon.testkit.junit;

import org.jspecify.annotations.NullMarked;
