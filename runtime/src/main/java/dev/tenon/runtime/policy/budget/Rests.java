package dev.tenon.runtime.policy.budget;

import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.KeptResults;
import dev.tenon.runtime.call.Outcome.ResourceResult;
import dev.tenon.runtime.call.Outcome.ToolResult;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import java.math.BigInteger;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The whole results of which smaller ones were sent, each readable by its caller and by nobody
 * else, under a URI that nobody can guess: {@code tenon-result://ID}, and in parts {@code
 * tenon-result://ID?from=CHARACTER}. Thread-safe.
 */
final class Rests implements KeptResults {
  static final String SCHEME = "tenon-result://";

  private static final String FROM = "?from=";
  private static final String META_KEY = "dev.tenon/part";
  private static final int ID_BYTES = 16;

  /** The digits 0 to 9 and a to v: hosts of URIs may be changed to lower case on their way. */
  private static final int RADIX = 32;

  /** How many characters one part has at most. */
  private static final int PART = 100_000;

  private static final int MAX_DIGITS = 10;

  private final ResultStore store;
  private final @Nullable InMemoryResultStore own;
  private final Ticker ticker;
  private final RandomGenerator random;

  /**
   * @param given keeps them; null to keep them in {@code own}
   * @param random makes ids that nobody can guess
   */
  Rests(
      @Nullable ResultStore given, InMemoryResultStore own, Ticker ticker, RandomGenerator random) {
    this.store = given == null ? own : given;
    this.own = given == null ? own : null;
    this.ticker = ticker;
    this.random = random;
  }

  /**
   * Keeps a result for the caller; returns where it can be read, or null when it is not kept.
   *
   * @param access who may call the tool
   */
  @Nullable String keep(Call call, Access access, ToolResult result, Duration time) {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    String id = new BigInteger(1, bytes).toString(RADIX);
    String owner = call.context().principal().identity();
    String tool = call.feature().name();
    KeptResult kept =
        new KeptResult(
            id, owner, tool, access, mimeType(result), text(result), ticker.now().plus(time));
    return store.put(kept) ? SCHEME + id : null;
  }

  private static String text(ToolResult result) {
    String text = result.text();
    RawJson structured = result.structured();
    RawJson content = result.content();
    RawJson json = structured == null ? content : structured;
    if (text != null) {
      return text;
    }
    return json == null ? "" : json.getValue();
  }

  static String mimeType(ToolResult result) {
    return result.text() == null ? "application/json" : "text/plain";
  }

  @Override
  public boolean claims(String uri) {
    return uri.startsWith(SCHEME);
  }

  @Override
  public @Nullable Kept read(String uri, Principal reader) {
    int end = uri.indexOf(FROM);
    String id = uri.substring(SCHEME.length(), end < 0 ? uri.length() : end);
    KeptResult kept = store.get(id);
    if (kept == null
        || !kept.owner().equals(reader.identity())
        || !kept.expires().isAfter(ticker.now())) {
      return null;
    }
    if (end < 0) {
      return new Kept(
          kept.tool(), kept.access(), ResourceResult.text(uri, kept.mimeType(), kept.text()));
    }
    int from = number(uri.substring(end + FROM.length()));
    return from < 0 || from > kept.text().length()
        ? null
        : new Kept(kept.tool(), kept.access(), part(uri, kept, from));
  }

  @Override
  public void close() {
    if (own != null) {
      own.clear();
    }
  }

  /** Returns -1 for what is no number. */
  private static int number(String digits) {
    if (digits.isEmpty() || digits.length() >= MAX_DIGITS) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static ResourceResult part(String uri, KeptResult kept, int from) {
    String text = kept.text();
    int begin = whole(text, from);
    int end = whole(text, Math.min(text.length(), begin + PART));
    ResourceResult part = ResourceResult.text(uri, "text/plain", text.substring(begin, end));
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    out.writeNumberProperty("from", begin).writeNumberProperty("to", end);
    out.writeNumberProperty("of", text.length());
    if (end < text.length()) {
      out.writeStringProperty("next", SCHEME + kept.id() + FROM + end);
    }
    out.writeEndObject();
    return new ResourceResult(
        part.contents(), Meta.with(part.meta(), META_KEY, buffer.toRawJson()));
  }

  /** A place that cuts no character in two. */
  private static int whole(String text, int at) {
    boolean isInside =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return isInside ? at - 1 : at;
  }
}
