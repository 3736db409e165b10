/** Tests of what is said about regular expressions. */
@NullMarked
package dev.tenon.processor.regex;

import org.jspecify.annotations.NullMarked;
