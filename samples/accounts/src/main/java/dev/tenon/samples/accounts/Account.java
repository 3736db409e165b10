package dev.tenon.samples.accounts;

/**
 * An account.
 *
 * @param id the number of the account
 * @param owner the name of the caller whose it is
 * @param cents what is on it
 * @param frozen whether nothing can be paid from it
 */
public record Account(String id, String owner, long cents, boolean frozen) {}
