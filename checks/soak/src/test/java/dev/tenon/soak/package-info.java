/**
 * What a server endures: many clients of both eras for a long time, and clients that mean it ill.
 */
@NullMarked
package dev.tenon.soak;

import org.jspecify.annotations.NullMarked;
