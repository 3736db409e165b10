/**
 * Assertions in AssertJ's manner about what a server offers and answers. A failure is a sentence
 * that says what was expected, what came, what was probably meant, and what the server told
 * meanwhile.
 */
@NullMarked
package dev.tenon.testkit.assertions;

import org.jspecify.annotations.NullMarked;
