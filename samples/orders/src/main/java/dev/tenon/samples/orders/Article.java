package dev.tenon.samples.orders;

import java.math.BigDecimal;

/**
 * Something that the shop sells.
 *
 * @param sku the number of the article
 * @param name what it is
 * @param price what one costs, in euros
 * @param inStock how many there are
 */
public record Article(String sku, String name, BigDecimal price, int inStock) {}
