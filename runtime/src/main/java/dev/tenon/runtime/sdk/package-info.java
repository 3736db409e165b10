/**
 * The seam to the MCP SDK: writes the content and result records that methods may return. No other
 * package imports them.
 */
@NullMarked
package dev.tenon.runtime.sdk;

import org.jspecify.annotations.NullMarked;
