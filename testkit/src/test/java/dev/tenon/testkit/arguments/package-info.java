/** Tests of the making of arguments. */
@NullMarked
package dev.tenon.testkit.arguments;

import org.jspecify.annotations.NullMarked;
