/** JSON as text: reading, writing and laying out. */
@NullMarked
package dev.tenon.contract.json;

import org.jspecify.annotations.NullMarked;
