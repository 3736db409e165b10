package dev.tenon.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.extensions.oauth.OAuth;
import dev.tenon.runtime.auth.Authentication;
import dev.tenon.runtime.auth.Authenticator;
import dev.tenon.runtime.auth.Credentials;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.concurrent.ProcessTicker;
import dev.tenon.testkit.token.KeyKind;
import dev.tenon.testkit.token.TokenIssuer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What it takes to know a caller by a token, its signature checked each time or remembered. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TokenBenchmark {
  private static final URI SERVER = URI.create("https://shop.example.com/mcp");

  /** How the token is signed. */
  @Param({"RSA", "EC"})
  KeyKind kind = KeyKind.RSA;

  /** How many tokens are remembered; with none, each signature is checked. */
  @Param({"0", "10000"})
  int remembered;

  private TokenIssuer issuer = TokenIssuer.start();
  private Authenticator authenticator = credentials -> new Authentication.Absent();
  private Credentials request = new Request("");

  /** A request with one header. */
  private record Request(String authorization) implements Credentials {
    @Override
    public List<String> headers(String name) {
      return name.equalsIgnoreCase("Authorization") ? List.of(authorization) : List.of();
    }

    @Override
    public String clientAddress() {
      return "127.0.0.1";
    }

    @Override
    public String method() {
      return "POST";
    }

    @Override
    public String path() {
      return "/mcp";
    }
  }

  /** Signs the token. */
  @Setup
  public void sign() {
    issuer.close();
    issuer = TokenIssuer.start(kind, new ProcessTicker());
    Principal ada = Principal.of("ada").scopes("orders:read", "orders:write");
    String token = issuer.token(ada).audience(SERVER).expires(Duration.ofHours(1)).value();
    request = new Request("Bearer " + token);
    authenticator =
        OAuth.jwt(issuer.uri().toString())
            .audience(SERVER.toString())
            .maxTokens(remembered)
            .build();
  }

  /** Stops the issuer. */
  @TearDown
  public void stop() {
    issuer.close();
  }

  /** One request. */
  @Benchmark
  public Authentication authenticate() throws Exception {
    return authenticator.authenticate(request);
  }

  @Test
  void tokensThatAreCheckedAndRemembered() throws Exception {
    sign();
    assertThat(authenticate()).isInstanceOf(Authentication.Known.class);
    stop();
    run();
  }

  private static void run() throws RunnerException {
    // A fork finds its classes by the property, which surefire fills with a jar of its own.
    String path = System.getProperty("java.class.path");
    System.setProperty("java.class.path", System.getProperty("surefire.test.class.path", path));
    for (RunResult result :
        new Runner(
                new OptionsBuilder()
                    .include(TokenBenchmark.class.getName())
                    .forks(1)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.seconds(2))
                    .measurementIterations(3)
                    .measurementTime(TimeValue.seconds(2))
                    .build())
            .run()) {
      System.out.printf(
          "token: %-3s %5s remembered %8.1f us on %s%n",
          result.getParams().getParam("kind"),
          result.getParams().getParam("remembered"),
          result.getPrimaryResult().getScore(),
          Runtime.version());
    }
  }
}
