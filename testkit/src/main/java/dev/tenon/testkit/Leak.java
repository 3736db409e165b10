package dev.tenon.testkit;

/**
 * What a test can leave behind. Each kind fails the test unless it {@link TestServer#allowing
 * allows} it.
 */
public enum Leak {
  /** A call whose method still runs. */
  CALL,

  /**
   * A call that was cancelled or whose time was over, and whose method caught the interrupt and
   * went on.
   */
  INTERRUPT,

  /** Progress that did not grow, or came after the method had returned: no client is told of it. */
  PROGRESS,

  /** A task that is not over, or whose method goes on although it is. */
  TASK,

  /** A subscription, or another stream, that neither side has ended. */
  SUBSCRIPTION,

  /** A session that nobody has ended; those of the test's own clients end with the test. */
  SESSION,

  /** A lasting connection that was not closed. */
  CONNECTION,

  /** A thread that was started since the server was made. Virtual threads are not seen. */
  THREAD,

  /**
   * Something that the server still wants done later, although it has ended; deadlines of calls
   * aside.
   */
  TIMER,

  /** A scripted answer that nothing asked for. */
  SCRIPT
}
