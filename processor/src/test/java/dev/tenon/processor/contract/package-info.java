/** Tests of contracts and of what changes in them mean. */
@NullMarked
package dev.tenon.processor.contract;

import org.jspecify.annotations.NullMarked;
