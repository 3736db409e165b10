package dev.tenon.runtime.auth;

import dev.tenon.runtime.concurrent.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Knows callers by keys that an operator has given them. A key comes in the header {@code
 * X-API-Key}, or as a bearer token when it begins with {@code tenon_}. What the server has is the
 * SHA-256 of each key only; {@link ApiKey#generate} makes keys that cannot be guessed. Immutable
 * and thread-safe.
 *
 * <p>The file has a line for each key: the caller's name, the digest, and what else there is.
 *
 * <pre>
 * # name   digest of the key           what the caller has
 * ci-bot   sha256:5e884898da28047151…  scopes=orders:read,orders:write tenant=acme roles=robot
 * </pre>
 */
public final class ApiKeyAuthenticator implements Authenticator {
  private static final String HEADER = "X-API-Key";
  private static final long LONGEST_FILE = 4L * 1024 * 1024;
  private static final int MOST_KEYS = 10_000;

  private final List<ApiKey> keys;

  private ApiKeyAuthenticator(List<ApiKey> keys) {
    this.keys = List.copyOf(keys);
  }

  /**
   * Knows the callers of these keys.
   *
   * @throws IllegalArgumentException if there are none, more than 10000, or two of the same digest
   */
  public static ApiKeyAuthenticator of(List<ApiKey> keys) {
    return of(keys, 1);
  }

  private static ApiKeyAuthenticator of(List<ApiKey> keys, int least) {
    if (keys.size() < least || keys.size() > MOST_KEYS) {
      throw new IllegalArgumentException(
          "there must be " + least + " to " + MOST_KEYS + " API keys, not " + keys.size());
    }
    Map<String, String> owners = new HashMap<>();
    for (ApiKey key : keys) {
      String name = key.principal().name();
      String other = owners.put(HexFormat.of().formatHex(key.digest()), name);
      if (other != null) {
        throw new IllegalArgumentException(other + " and " + name + " have the same key");
      }
    }
    return new ApiKeyAuthenticator(keys);
  }

  /**
   * Knows the callers in {@code file}, which is read once.
   *
   * @throws IOException if it cannot be read or has a line that is none; the message says which,
   *     and nothing of a digest
   */
  public static ApiKeyAuthenticator read(Path file) throws IOException {
    return read(file, 1);
  }

  /**
   * Knows the callers in {@code file}, which is looked at again from time to time: a key that is
   * taken out is refused, and a new one taken, without a restart. A file that cannot be read then
   * leaves all as it was, and is logged. One with comments and no keys takes all of them back, but
   * not an empty one, which may be about to be written.
   *
   * @param every how often it is looked at
   * @throws IOException if it cannot be used now, as with {@link #read}
   */
  public static Authenticator watched(Path file, Duration every, Ticker ticker) throws IOException {
    return new ApiKeyFile(file, every, ticker);
  }

  /** The keys of a file that had some before, and may have none now. */
  static ApiKeyAuthenticator readAgain(Path file) throws IOException {
    return read(file, 0);
  }

  private static ApiKeyAuthenticator read(Path file, int least) throws IOException {
    String where = "api-keys-file " + file;
    try {
      if (Files.isDirectory(file)) {
        throw new IOException(where + " is a folder; expected a file with a line for each key");
      }
      if (Files.size(file) > LONGEST_FILE) {
        throw new IOException(where + " is longer than " + LONGEST_FILE + " bytes");
      }
      if (Files.size(file) == 0) {
        throw new IOException(where + " is empty");
      }
      List<ApiKey> keys = new ArrayList<>();
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (!line.isEmpty() && !line.startsWith("#")) {
          keys.add(key(line, where + ", line " + (i + 1) + ": "));
        }
      }
      return of(keys, least);
    } catch (java.nio.file.NoSuchFileException e) {
      throw new IOException(where + " does not exist", e);
    } catch (UncheckedIOException | java.nio.charset.CharacterCodingException e) {
      throw new IOException(where + " is not text in UTF-8", e);
    } catch (IllegalArgumentException e) {
      throw new IOException(where + ": " + e.getMessage(), e);
    }
  }

  private static ApiKey key(String line, String where) throws IOException {
    try {
      return ApiKey.parse(line);
    } catch (IllegalArgumentException e) {
      throw new IOException(where + e.getMessage(), e);
    }
  }

  @Override
  public Authentication authenticate(Credentials credentials) {
    List<String> fields = credentials.headers(HEADER);
    if (fields.size() > 1) {
      return new Authentication.Malformed("there is more than one " + HEADER + " header");
    }
    if (!fields.isEmpty()) {
      return find(fields.get(0).strip());
    }
    return Bearer.of(credentials) instanceof Bearer.Token token
            && token.value().startsWith(ApiKey.PREFIX)
        ? find(token.value())
        : new Authentication.Absent();
  }

  /** Looks at all keys however early the right one comes, so that time tells nothing. */
  private Authentication find(String presented) {
    if (presented.length() < ApiKey.LEAST_LENGTH || presented.length() > ApiKey.MOST_LENGTH) {
      return unknown();
    }
    byte[] digest = ApiKey.digest(presented);
    ApiKey found = null;
    for (ApiKey key : keys) {
      if (MessageDigest.isEqual(digest, key.digest())) {
        found = key;
      }
    }
    return found == null ? unknown() : new Authentication.Known(found.principal());
  }

  private static Authentication unknown() {
    return new Authentication.Invalid("the API key is not known");
  }
}
