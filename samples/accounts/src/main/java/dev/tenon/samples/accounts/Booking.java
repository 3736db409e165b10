package dev.tenon.samples.accounts;

/**
 * What changed an account.
 *
 * @param day the date, such as 2026-07-28
 * @param cents how much came; less than 0 if it went
 * @param other from where it came or where it went
 * @param purpose what it was for
 */
public record Booking(String day, long cents, String other, String purpose) {}
