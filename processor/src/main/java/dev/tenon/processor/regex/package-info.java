/**
 * Regular expressions as {@code java.util.regex} reads them: whether they match in a time that is
 * proportional to the text, and what they are in the dialect of JSON Schema. Knows nothing else.
 */
@NullMarked
package dev.tenon.processor.regex;

import org.jspecify.annotations.NullMarked;
