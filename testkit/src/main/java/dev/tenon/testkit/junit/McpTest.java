package dev.tenon.testkit.junit;

import dev.tenon.testkit.Leak;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Ends the servers of each test, and fails a test that left something behind with a sentence that
 * names it. When a test fails, the transcript of its servers is printed.
 *
 * <p>With a server class, each test that has a parameter for it gets a fresh server:
 *
 * <pre>{@code
 * @McpTest(Orders.class)
 * final class OrdersTest {
 *   private final OrderBook book = OrderBook.withSamples();
 *
 *   @EveryRevision
 *   void anOrderIsFound(McpTestClient client) {
 *     assertThat(client.callTool("order", Map.of("id", 7)).text()).contains("7");
 *   }
 *
 *   @Test
 *   void aReservationEnds(TestServer server, FakeClock clock) {
 *     …
 *     clock.advance(Duration.ofMinutes(15));
 *   }
 * }
 * }</pre>
 *
 * <p>{@code OrdersMcp.create} is called with what the test has: an instance is the test's field of
 * its type, or else made with its only public constructor, whose parameters are found in the same
 * way. A field of the type {@code ServerConfig} says the settings, one of the type {@code
 * FakeClock} is the clock, which a test without such a field can have as a parameter. A {@code
 * McpTestClient} speaks the revision of the test with {@code EveryRevision}, otherwise the newest.
 *
 * <p>Without a server class, the servers in the test's own fields are meant:
 *
 * <pre>{@code
 * @McpTest
 * final class OrdersTest {
 *   private final TestServer server = TestServer.of(OrdersMcp.create(new Orders(book)));
 * }
 * }</pre>
 *
 * <p>Where tests run in parallel, threads are not looked at: nobody could tell whose they are.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(McpTestExtension.class)
public @interface McpTest {
  /** A class with {@code @McpServer}; left out: the test makes its servers itself. */
  Class<?> value() default void.class;

  /** What the test means to leave. */
  Leak[] allowing() default {};
}
