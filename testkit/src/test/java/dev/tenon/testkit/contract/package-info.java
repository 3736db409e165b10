/** Tests of the tests of contracts: each fault that they should find is planted. */
@NullMarked
package dev.tenon.testkit.contract;

import org.jspecify.annotations.NullMarked;
