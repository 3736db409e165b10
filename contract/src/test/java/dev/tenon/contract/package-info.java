/** Tests of contracts and of what changes in them mean. */
@NullMarked
package dev.tenon.contract;

import org.jspecify.annotations.NullMarked;
