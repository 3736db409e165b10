package dev.tenon.samples.orders;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/** The shop's database, through plain JDBC. Thread-safe. */
public final class Database implements AutoCloseable {
  private final JdbcConnectionPool pool;

  private Database(JdbcConnectionPool pool) {
    this.pool = pool;
  }

  /**
   * Opens the database at {@code url}, such as {@code jdbc:h2:./shop}, and makes its tables where
   * they are missing.
   */
  public static Database open(String url) {
    Database database = new Database(JdbcConnectionPool.create(url, "sa", ""));
    database.run("schema.sql");
    return database;
  }

  /**
   * Opens a database in memory that holds an example shop, until it is closed; {@code name} tells
   * it from others.
   */
  public static Database example(String name) {
    Database database = open("jdbc:h2:mem:" + name);
    database.run("example.sql");
    return database;
  }

  /** What is done with a connection. */
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** What becomes of a row. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Does {@code work} whole or not at all. */
  <T> T transaction(Work<T> work) {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T done = work.with(connection);
        connection.commit();
        return done;
      } finally {
        // After the commit there is nothing left to take back.
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database failed", e);
    }
  }

  /** The rows of {@code query}. */
  <T> List<T> list(Row<T> row, String query, @Nullable Object... values) {
    return transaction(connection -> list(connection, row, query, values));
  }

  /** The rows of {@code query} within a transaction. */
  static <T> List<T> list(
      Connection connection, Row<T> row, String query, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, query, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> list = new ArrayList<>();
      while (rows.next()) {
        list.add(row.of(rows));
      }
      return list;
    }
  }

  /** Changes rows within a transaction; returns how many. */
  static int update(Connection connection, String update, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, update, values)) {
      return statement.executeUpdate();
    }
  }

  /** Adds a row within a transaction; returns its generated number. */
  static long insert(Connection connection, String insert, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(insert, Statement.RETURN_GENERATED_KEYS)) {
      bind(statement, values);
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    bind(statement, values);
    return statement;
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private void run(String script) {
    try (InputStream in = Database.class.getResourceAsStream(script);
        Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      if (in == null) {
        throw new IllegalStateException("there is no " + script + " beside " + Database.class);
      }
      statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(script + " cannot be run", e);
    }
  }

  @Override
  public void close() {
    pool.dispose();
  }
}
