/** What must hold for policies. */
@NullMarked
package dev.tenon.processor.validate.policy;

import org.jspecify.annotations.NullMarked;
