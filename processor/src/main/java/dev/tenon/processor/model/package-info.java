/** What the source says, as values that all phases share. */
@NullMarked
package dev.tenon.processor.model;

import org.jspecify.annotations.NullMarked;
