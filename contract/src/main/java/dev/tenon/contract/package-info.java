/**
 * Contracts of servers as documents: what they hold, how they are read and written, and what a
 * difference between two of them means to clients.
 *
 * <pre>{@code
 * ContractDocument agreed = ContractDocument.read(Files.readString(committed));
 * for (ItemChange change : agreed.compare(ContractDocument.read(compiled))) {
 *   System.out.println(change.type().word() + ": " + change.label() + change.lines());
 * }
 * }</pre>
 */
@NullMarked
package dev.tenon.contract;

import org.jspecify.annotations.NullMarked;
