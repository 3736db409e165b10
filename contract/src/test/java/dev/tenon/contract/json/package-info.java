/** Tests of reading, writing and laying out JSON. */
@NullMarked
package dev.tenon.contract.json;

import org.jspecify.annotations.NullMarked;
