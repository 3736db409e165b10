package dev.tenon.extensions.oauth;

import com.nimbusds.jose.JWSAlgorithm;
import dev.tenon.runtime.auth.Authenticator;
import dev.tenon.runtime.concurrent.ProcessTicker;
import dev.tenon.runtime.concurrent.Ticker;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes an authenticator that takes the access tokens of one authorization server. For one thread;
 * what it makes is thread-safe. Nothing is fetched before the first token comes. The caller's name
 * is the issuer, a {@code #}, and the token's {@code sub}.
 *
 * <pre>{@code
 * builder.authenticator(
 *     OAuth.jwt("https://login.example.com/realms/shop")
 *         .audience("https://orders.example.com/mcp")
 *         .build());
 * }</pre>
 */
public final class OAuth {
  private static final Set<String> ALGORITHMS =
      Set.of(
          "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA",
          "Ed25519");
  private static final Duration MOST_SKEW = Duration.ofSeconds(60);

  private final String issuer;
  private Supplier<Set<String>> audiences = Set::of;
  private String keys = "";
  private Set<String> algorithms = Set.of("RS256", "PS256", "ES256", "EdDSA");
  private Set<String> types = Set.of("at+jwt", "jwt");
  private Duration skew = Duration.ofSeconds(30);
  private Duration timeout = Duration.ofSeconds(3);
  private String rolesClaim = "";
  private String tenantClaim = "";
  private int maxTokens = 10_000;
  private int maxTokenLength = 8 * 1024;
  private int maxQuestions = 64;
  private int maxAnswerBytes = 256 * 1024;
  private Duration tokenTtl = Duration.ofMinutes(5);
  private Duration introspectionTtl = Duration.ofSeconds(30);
  private KeyLimits keyLimits =
      new KeyLimits(Duration.ofMinutes(5), Duration.ofHours(4), Duration.ofSeconds(10), 100);
  private Ticker ticker = new ProcessTicker();
  private @Nullable URI introspection;
  private String clientId = "";
  private String clientSecret = "";

  private OAuth(String issuer) {
    SafeUrl.of("oauth-issuer", issuer);
    this.issuer = issuer;
  }

  /**
   * Takes JWTs that {@code issuer} has signed.
   *
   * @param issuer its identifier, exactly as tokens have it in {@code iss}
   * @throws IllegalArgumentException if it is no URL with https, or with http on this machine
   */
  public static OAuth jwt(String issuer) {
    return new OAuth(issuer);
  }

  /**
   * Takes tokens of any form, and asks {@code issuer} after each (RFC 7662); an answer is believed
   * for 30 seconds unless {@link #introspectionTtl} says otherwise.
   *
   * @param endpoint where it is asked
   * @param clientId as whom
   * @param clientSecret with which secret
   * @throws IllegalArgumentException as {@link #jwt} does
   */
  public static OAuth introspection(
      String issuer, String endpoint, String clientId, String clientSecret) {
    OAuth made = new OAuth(issuer);
    made.introspection = SafeUrl.of("oauth-introspection-uri", endpoint);
    made.clientId = clientId;
    made.clientSecret = clientSecret;
    return made;
  }

  /** Takes tokens that are for one of these, exactly as {@code aud} has it; at least one. */
  public OAuth audience(String... accepted) {
    Set<String> all = Set.of(accepted);
    return audiences(() -> all);
  }

  OAuth audiences(Supplier<Set<String>> accepted) {
    audiences = accepted;
    return this;
  }

  /** Fetches the issuer's keys from here, instead of where its metadata says. */
  public OAuth keysAt(String uri) {
    keys = SafeUrl.of("oauth-jwks-uri", uri).toString();
    return this;
  }

  /**
   * Takes signatures with these algorithms; RS256, PS256, ES256 and EdDSA unless set.
   *
   * @throws IllegalArgumentException if one is unknown or has no public key, or there is none
   */
  public OAuth algorithms(List<String> names) {
    if (names.isEmpty() || !ALGORITHMS.containsAll(names)) {
      throw new IllegalArgumentException(
          "oauth-algorithms must be some of "
              + String.join(", ", ALGORITHMS.stream().sorted().toList())
              + ", not "
              + String.join(", ", names));
    }
    algorithms = new LinkedHashSet<>(names);
    return this;
  }

  /** Takes these types ({@code typ}, without case); {@code at+jwt} and {@code JWT} unless set. */
  public OAuth types(List<String> names) {
    Set<String> lower = new HashSet<>();
    for (String name : names) {
      lower.add(name.toLowerCase(Locale.ROOT));
    }
    types = lower;
    return this;
  }

  /**
   * Lets clocks be so wrong; 30 seconds unless set.
   *
   * @throws IllegalArgumentException if it is negative or more than a minute
   */
  public OAuth clockSkew(Duration most) {
    if (most.isNegative() || most.compareTo(MOST_SKEW) > 0) {
      throw new IllegalArgumentException("oauth-clock-skew must be 0s to 1m, not " + most);
    }
    skew = most;
    return this;
  }

  /** Takes roles from this claim, or with dots from claims in it; from none unless set. */
  public OAuth rolesClaim(String path) {
    rolesClaim = path;
    return this;
  }

  /** Takes the tenant from this claim, in the same way. */
  public OAuth tenantClaim(String path) {
    tenantClaim = path;
    return this;
  }

  /** Waits so long for an answer of the issuer; 3 seconds unless set. */
  public OAuth timeout(Duration longest) {
    timeout = longest;
    return this;
  }

  /** Remembers so many tokens that were checked, by their digests; 10000 unless set. */
  public OAuth maxTokens(int most) {
    maxTokens = most;
    return this;
  }

  /** Believes a JWT that was checked for so long, while it is valid; 5 minutes unless set. */
  public OAuth tokenTtl(Duration longest) {
    tokenTtl = longest;
    return this;
  }

  /** Believes an answer of the issuer about a token for so long; 30 seconds unless set. */
  public OAuth introspectionTtl(Duration longest) {
    introspectionTtl = longest;
    return this;
  }

  /** Looks at tokens of at most so many characters; 8192 unless set. */
  public OAuth maxTokenLength(int most) {
    maxTokenLength = most;
    return this;
  }

  /**
   * Asks the issuer about so many tokens at once, 64 unless set. A network address gets no more of
   * these than it leaves free, one alone half of them; callers beyond are told to come again.
   */
  public OAuth maxQuestions(int most) {
    maxQuestions = most;
    return this;
  }

  /** Reads answers of the issuer of at most so many bytes; 262144 unless set. */
  public OAuth maxAnswerBytes(int most) {
    maxAnswerBytes = most;
    return this;
  }

  /**
   * Fetches the issuer's keys in this way; a key that is not among them has them fetched before
   * their time, as often as {@code pause} lets it.
   *
   * @param fresh after how long they are fetched again; 5 minutes unless set
   * @param pause how long there is no other fetch after one; 10 seconds unless set
   * @param outage how old the last ones may be while the issuer does not answer; 4 hours unless set
   * @param most how many the issuer may have; 100 unless set
   */
  public OAuth keys(Duration fresh, Duration pause, Duration outage, int most) {
    keyLimits = new KeyLimits(fresh, outage, pause, most);
    return this;
  }

  /** Has another clock, for tests. */
  public OAuth ticker(Ticker other) {
    ticker = other;
    return this;
  }

  /**
   * Makes it.
   *
   * @throws IllegalStateException if no audience was named: a token for anybody is a token for
   *     nobody
   */
  public Authenticator build() {
    return made(audiences.get().isEmpty());
  }

  /** Makes it with audiences that are known only when it is used. */
  Authenticator buildLate() {
    return made(false);
  }

  private Authenticator made(boolean forNobody) {
    if (forNobody) {
      throw new IllegalStateException("name the audience that tokens have to be for");
    }
    TokenRules rules = new TokenRules(issuer, audiences, skew, rolesClaim, tenantClaim);
    IssuerClient client = new IssuerClient(timeout, maxAnswerBytes);
    TokenCache cache = new TokenCache(maxTokens, ticker);
    return new TokenAuthenticator(issuer, check(rules, client), cache, maxTokenLength);
  }

  private TokenCheck check(TokenRules rules, IssuerClient client) {
    URI endpoint = introspection;
    if (endpoint != null) {
      return new IntrospectionCheck(
          rules,
          endpoint,
          clientId,
          clientSecret,
          client,
          introspectionTtl,
          new Questions(maxQuestions),
          ticker);
    }
    Set<JWSAlgorithm> taken = new HashSet<>();
    for (String name : algorithms) {
      taken.add(JWSAlgorithm.parse(name));
    }
    IssuerMetadata metadata = new IssuerMetadata(issuer, keys, client);
    IssuerKeys found = new IssuerKeys(metadata, client, keyLimits, ticker);
    return new JwtCheck(new Claims(rules), taken, types, found, tokenTtl, ticker);
  }
}
