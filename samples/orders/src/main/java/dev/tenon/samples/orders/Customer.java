package dev.tenon.samples.orders;

/**
 * Somebody who orders.
 *
 * @param id the number of the customer
 * @param name the full name
 * @param email where confirmations go
 */
public record Customer(long id, String name, String email) {}
