package dev.tenon.samples.orders;

import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.ToolException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The customers in the database. Thread-safe. */
final class Customers {
  private static final String CUSTOMERS = "select id, name, email from customer ";

  private final Database database;

  Customers(Database database) {
    this.database = database;
  }

  /** The customers whose name or address holds {@code words}, by number. */
  List<Customer> find(String words, int limit) {
    return database.list(
        Customers::customer,
        CUSTOMERS + "where locate(?, lower(name || ' ' || email)) > 0 order by id limit ?",
        words.strip().toLowerCase(Locale.ROOT),
        limit);
  }

  /** The customer with this number. */
  Optional<Customer> get(long id) {
    return database.list(Customers::customer, CUSTOMERS + "where id = ?", id).stream().findFirst();
  }

  /** Fails for a number that is nobody's. */
  static void mustExist(Connection connection, long id) throws SQLException {
    if (Database.list(connection, Customers::customer, CUSTOMERS + "where id = ?", id).isEmpty()) {
      throw new ToolException(ErrorCode.NOT_FOUND, "There is no customer " + id + ".");
    }
  }

  private static Customer customer(ResultSet row) throws SQLException {
    return new Customer(row.getLong("id"), row.getString("name"), row.getString("email"));
  }
}
