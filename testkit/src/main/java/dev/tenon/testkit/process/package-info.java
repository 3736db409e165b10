/** Servers in processes of their own: the jar that ships, over standard streams or HTTP. */
@NullMarked
package dev.tenon.testkit.process;

import org.jspecify.annotations.NullMarked;
