package dev.tenon.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the server logs while this is open; keeps it from the console. */
final class CapturedLog extends Handler implements AutoCloseable {
  // Held here, or the logger could be collected and its handler with it.
  private final Logger logger;
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();

  /** What it logs about its calls. */
  CapturedLog() {
    this("dev.tenon.call");
  }

  CapturedLog(String name) {
    logger = Logger.getLogger(name);
    logger.setUseParentHandlers(false);
    logger.addHandler(this);
  }

  List<LogRecord> records() {
    return records;
  }

  @Override
  public void publish(@Nullable LogRecord logged) {
    if (logged != null) {
      records.add(logged);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
