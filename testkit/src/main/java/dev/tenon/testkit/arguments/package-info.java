/** Makes arguments of tools from their schemas: such that fit, and such with one known fault. */
@NullMarked
package dev.tenon.testkit.arguments;

import org.jspecify.annotations.NullMarked;
