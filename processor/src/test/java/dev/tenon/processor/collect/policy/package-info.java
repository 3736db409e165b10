@NullMarked
package dev.tenon.processor.collect.policy;

import org.jspecify.annotations.NullMarked;
