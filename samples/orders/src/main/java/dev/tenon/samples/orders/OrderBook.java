package dev.tenon.samples.orders;

import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.ToolException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The orders in the database. Thread-safe. */
final class OrderBook {
  private static final String ORDERS = "select id, customer, status, placed from orders ";
  private static final String LINES =
      "select sku, amount, price from order_line where order_id = ? order by position";

  private final Database database;

  OrderBook(Database database) {
    this.database = database;
  }

  /** The newest orders first; without a customer or a status those of all. */
  List<Order> find(Optional<Long> customer, Optional<Order.Status> status, int limit) {
    @Nullable Long who = customer.orElse(null);
    @Nullable String which = status.map(Enum::name).orElse(null);
    return database.transaction(connection ->
        withLines(
            connection,
            ORDERS
                + "where (? is null or customer = ?) and (? is null or status = ?)"
                + " order by id desc limit ?",
            who,
            who,
            which,
            which,
            limit));
  }

  /** How many orders {@link #find} would list without a limit. */
  int count(Optional<Long> customer, Optional<Order.Status> status) {
    @Nullable Long who = customer.orElse(null);
    @Nullable String which = status.map(Enum::name).orElse(null);
    return database
        .list(
            row -> row.getInt(1),
            "select count(*) from orders"
                + " where (? is null or customer = ?) and (? is null or status = ?)",
            who,
            who,
            which,
            which)
        .get(0);
  }

  /** The order with this number. */
  Optional<Order> find(long id) {
    return database.transaction(connection -> find(connection, id));
  }

  /** What the wanted articles cost at today's prices. */
  BigDecimal price(List<Order.Wanted> wanted) {
    return database.transaction(connection -> {
      BigDecimal total = BigDecimal.ZERO;
      for (Order.Wanted one : wanted) {
        BigDecimal price = Stock.find(connection, one.sku()).price();
        total = total.add(price.multiply(BigDecimal.valueOf(one.amount())));
      }
      return total;
    });
  }

  /**
   * Places an order and takes its articles out of the stock, whole or not at all. The same key a
   * second time gives the order of the first.
   */
  Order place(long customer, List<Order.Wanted> wanted, String key, LocalDate today) {
    return database.transaction(connection -> {
      Optional<Order> before = placed(connection, key);
      if (before.isPresent()) {
        return before.get();
      }
      Customers.mustExist(connection, customer);
      long id =
          Database.insert(
              connection,
              "insert into orders (customer, status, placed, request_key)"
                  + " values (?, 'OPEN', ?, ?)",
              customer,
              today,
              key);
      int position = 0;
      for (Order.Wanted one : wanted) {
        Article article = Stock.take(connection, one.sku(), one.amount());
        Database.update(
            connection,
            "insert into order_line (order_id, position, sku, amount, price)"
                + " values (?, ?, ?, ?, ?)",
            id,
            position++,
            one.sku(),
            one.amount(),
            article.price());
      }
      return mustFind(connection, id);
    });
  }

  /** Ships an open order; one that is shipped already stays so. */
  Order ship(long id) {
    return become(id, Order.Status.SHIPPED);
  }

  /** Cancels an open order and puts its articles back; one that is cancelled already stays so. */
  Order cancel(long id) {
    return become(id, Order.Status.CANCELLED);
  }

  private Order become(long id, Order.Status status) {
    return database.transaction(connection -> {
      Order order = mustFind(connection, id);
      if (order.status() == status) {
        return order;
      }
      // The condition keeps two who change the order at once from both succeeding.
      int changed =
          Database.update(
              connection,
              "update orders set status = ? where id = ? and status = 'OPEN'",
              status.name(),
              id);
      if (changed == 0) {
        throw new ToolException(
            ErrorCode.CONFLICT, "Order " + id + " is " + order.status() + ", no longer OPEN.");
      }
      if (status == Order.Status.CANCELLED) {
        for (Order.Line line : order.lines()) {
          Stock.putBack(connection, line.sku(), line.amount());
        }
      }
      return mustFind(connection, id);
    });
  }

  private static Optional<Order> placed(Connection connection, String key) throws SQLException {
    return withLines(connection, ORDERS + "where request_key = ?", key).stream().findFirst();
  }

  private static Optional<Order> find(Connection connection, long id) throws SQLException {
    return withLines(connection, ORDERS + "where id = ?", id).stream().findFirst();
  }

  private static Order mustFind(Connection connection, long id) throws SQLException {
    return find(connection, id)
        .orElseThrow(() -> new ToolException(ErrorCode.NOT_FOUND, "There is no order " + id + "."));
  }

  private static List<Order> withLines(
      Connection connection, String query, @Nullable Object... values) throws SQLException {
    List<Order> orders = new ArrayList<>();
    for (Order bare : Database.list(connection, OrderBook::bare, query, values)) {
      List<Order.Line> lines = Database.list(connection, OrderBook::line, LINES, bare.id());
      BigDecimal total =
          lines.stream()
              .map(line -> line.price().multiply(BigDecimal.valueOf(line.amount())))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      orders.add(new Order(bare.id(), bare.customer(), bare.status(), bare.placed(), lines, total));
    }
    return orders;
  }

  private static Order bare(ResultSet row) throws SQLException {
    return new Order(
        row.getLong("id"),
        row.getLong("customer"),
        Order.Status.valueOf(row.getString("status")),
        row.getObject("placed", LocalDate.class),
        List.of(),
        BigDecimal.ZERO);
  }

  private static Order.Line line(ResultSet row) throws SQLException {
    return new Order.Line(row.getString("sku"), row.getInt("amount"), row.getBigDecimal("price"));
  }
}
