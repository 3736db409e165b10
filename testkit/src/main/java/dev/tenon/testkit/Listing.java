package dev.tenon.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of a server's lists, which is asked for anew each time: as a whole, or page by page.
 * Thread-safe.
 *
 * @param <T> what is in it
 */
public final class Listing<T extends Offer> implements Iterable<T> {
  private final String kind;
  private final String method;
  private final String member;
  private final Function<JsonNode, T> reader;
  private final McpTestClient client;

  private Listing(
      String kind,
      String method,
      String member,
      Function<JsonNode, T> reader,
      McpTestClient client) {
    this.kind = kind;
    this.method = method;
    this.member = member;
    this.reader = reader;
    this.client = client;
  }

  /**
   * A page.
   *
   * @param items what is on it
   * @param nextCursor what the next is asked for with; null for the last
   * @param reply the answer itself
   */
  public record Page<T>(List<T> items, @Nullable String nextCursor, Reply reply) {}

  static Listing<Offer.Tool> tools(McpTestClient client) {
    return new Listing<>("tool", "tools/list", "tools", Offer.Tool::new, client);
  }

  static Listing<Offer.Resource> resources(McpTestClient client) {
    return new Listing<>("resource", "resources/list", "resources", Offer.Resource::new, client);
  }

  static Listing<Offer.Template> templates(McpTestClient client) {
    return new Listing<>(
        "template", "resources/templates/list", "resourceTemplates", Offer.Template::new, client);
  }

  static Listing<Offer.Prompt> prompts(McpTestClient client) {
    return new Listing<>("prompt", "prompts/list", "prompts", Offer.Prompt::new, client);
  }

  /** The first page. */
  public Page<T> page() {
    return page(null);
  }

  /** The page behind {@code cursor}; the first when it is null. */
  public Page<T> page(@Nullable String cursor) {
    ObjectNode params = Decoding.JSON.createObjectNode();
    if (cursor != null) {
      params.put("cursor", cursor);
    }
    Reply reply = client.request(method, params);
    JsonNode result = reply.result();
    List<T> items = result.path(member).valueStream().map(reader).toList();
    String next = result.has("nextCursor") ? result.get("nextCursor").asString() : null;
    return new Page<>(items, next, reply);
  }

  /**
   * All pages.
   *
   * @throws AssertionError if a cursor comes again, so that there is no end
   */
  public List<Page<T>> pages() {
    List<Page<T>> pages = new ArrayList<>();
    Set<String> cursors = new HashSet<>();
    String cursor = null;
    do {
      Page<T> page = page(cursor);
      pages.add(page);
      cursor = page.nextCursor();
      if (cursor != null && !cursors.add(cursor)) {
        throw new AssertionError(method + " has no end: the cursor " + cursor + " came again");
      }
    } while (cursor != null);
    return pages;
  }

  /** All that is in the list, of all pages. */
  public List<T> all() {
    return pages().stream().flatMap(page -> page.items().stream()).toList();
  }

  /** What the entries are called by, in order. */
  public List<String> keys() {
    return all().stream().map(Offer::key).toList();
  }

  /** The entry with this name or URI; null when there is none. */
  public @Nullable T find(String key) {
    return all().stream().filter(entry -> entry.key().equals(key)).findFirst().orElse(null);
  }

  /**
   * The entry with this name or URI.
   *
   * @throws AssertionError if there is none; says what was probably meant
   */
  public T get(String key) {
    T found = find(key);
    if (found == null) {
      throw new AssertionError(NearMiss.of(kind, key, keys()));
    }
    return found;
  }

  @Override
  public Iterator<T> iterator() {
    return all().iterator();
  }
}
