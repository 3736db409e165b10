package dev.tenon.samples.orders;

import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.ToolException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The articles in the database. Thread-safe. */
final class Stock {
  private static final String ARTICLES = "select sku, name, price, in_stock from article ";

  private final Database database;

  Stock(Database database) {
    this.database = database;
  }

  /** The articles whose name or number holds {@code words}, by number. */
  List<Article> find(String words) {
    return database.list(
        Stock::article,
        ARTICLES + "where locate(?, lower(sku || ' ' || name)) > 0 order by sku",
        words.strip().toLowerCase(Locale.ROOT));
  }

  /** The article with this number. */
  Optional<Article> get(String sku) {
    return database.list(Stock::article, ARTICLES + "where sku = ?", sku).stream().findFirst();
  }

  /** Adds to the stock of an article. */
  Article add(String sku, int amount) {
    return database.transaction(connection -> {
      putBack(connection, sku, amount);
      return find(connection, sku);
    });
  }

  /** The article with this number, within a transaction. */
  static Article find(Connection connection, String sku) throws SQLException {
    List<Article> found =
        Database.list(connection, Stock::article, ARTICLES + "where sku = ?", sku);
    if (found.isEmpty()) {
      throw new ToolException(ErrorCode.NOT_FOUND, "There is no article " + sku + ".");
    }
    return found.get(0);
  }

  /** Takes articles out of the stock, within a transaction. */
  static Article take(Connection connection, String sku, int amount) throws SQLException {
    int changed =
        Database.update(
            connection,
            "update article set in_stock = in_stock - ? where sku = ? and in_stock >= ?",
            amount,
            sku,
            amount);
    Article article = find(connection, sku);
    if (changed == 0) {
      throw new ToolException(
          ErrorCode.CONFLICT,
          "There are only " + article.inStock() + " of " + sku + ", not " + amount + ".");
    }
    return article;
  }

  /** Puts articles into the stock, within a transaction. */
  static void putBack(Connection connection, String sku, int amount) throws SQLException {
    Article before = find(connection, sku);
    if (before.inStock() > Integer.MAX_VALUE - amount) {
      throw new ToolException(ErrorCode.CONFLICT, "The stock cannot hold so many of " + sku + ".");
    }
    Database.update(
        connection, "update article set in_stock = in_stock + ? where sku = ?", amount, sku);
  }

  private static Article article(ResultSet row) throws SQLException {
    return new Article(
        row.getString("sku"),
        row.getString("name"),
        row.getBigDecimal("price"),
        row.getInt("in_stock"));
  }
}
