package dev.tenon;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an MCP server. For a class {@code Orders} the processor generates {@code OrdersMcp} in
 * the same package, whose {@code run} is the one main call and whose {@code create} makes the
 * server without starting it.
 *
 * <pre>{@code
 * @McpServer(name = "orders", version = "1.0.0", instructions = "Ask for the customer number first.")
 * public final class Orders {
 *   // methods with @McpTool, @McpResource, @McpPrompt
 *
 *   public static void main(String[] args) {
 *     OrdersMcp.run(args, new Orders(OrderBook.open()));
 *   }
 * }
 * }</pre>
 *
 * <p>Rules: the annotated type is a top-level or static nested class that is not private. {@code
 * OrdersMcp.run} and {@code create} take exactly those feature instances that cannot be made with
 * an accessible constructor without parameters, in the order of {@link #features()}; a class whose
 * features are all static is never instantiated. Instances that are {@link AutoCloseable} are
 * closed when the server stops.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface McpServer {
  /**
   * The server's name for programs ({@code Implementation.name}). Left out: the class name in kebab
   * case, {@code OrderDesk} becomes {@code order-desk}.
   */
  String name() default "";

  /** The server's version ({@code Implementation.version}); semantic versioning is expected. */
  String version();

  /** The server's name for people ({@code Implementation.title}). Left out: not sent. */
  String title() default "";

  /**
   * What the server is for ({@code Implementation.description}). Left out: the class's Javadoc; if
   * there is none, not sent.
   */
  String description() default "";

  /**
   * How a model should use this server as a whole; clients may put it into the system prompt. Left
   * out: not sent.
   */
  String instructions() default "";

  /** The server's home page, an absolute http or https URL. Left out: not sent. */
  String websiteUrl() default "";

  /** Icons of the server. */
  McpIcon[] icons() default {};

  /**
   * The most tokens that the definitions may cost: all tools, resources, templates and prompts as
   * their lists show them, and the instructions. More is an error of the compiler, with a table of
   * what is biggest. The count is an estimate, made with the encoding o200k_base; the contract has
   * the number of each definition. Left out, or 0: any number.
   */
  int definitionBudget() default 0;

  /**
   * The scopes (RFC 6749, section 3.3) that callers of this server can have: what {@code
   * dev.tenon.policy.RequiresScopes} may name, and what clients are told in the metadata of the
   * protected resource (RFC 9728). Left out: none, and no scope can be required. A server with
   * scopes serves HTTP only to callers whom an authenticator knows, except where {@code
   * dev.tenon.policy.PermitAll} says otherwise.
   */
  String[] scopes() default {};

  /**
   * The classes whose annotated methods make up the server. Left out: all classes with such methods
   * in the same compilation, sorted by name, provided that it holds only one server.
   */
  Class<?>[] features() default {};
}
