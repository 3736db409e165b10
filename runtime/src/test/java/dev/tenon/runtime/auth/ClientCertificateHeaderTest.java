package dev.tenon.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.call.Principal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCertificateHeaderTest {
  private static final String ENVOY = "X-Forwarded-Client-Cert";
  private final Authenticator plain =
      new ClientCertificateHeader("X-Client-DN", List.of("10.0.0.7", "::1"));
  private final Authenticator envoy = new ClientCertificateHeader(ENVOY, List.of("10.0.0.7"));

  private static Authentication known(String subject) {
    return new Authentication.Known(Principal.of("certificate:" + subject));
  }

  @Test
  void aListedProxySaysWhoseCertificateItHasChecked() throws Exception {
    assertThat(plain.authenticate(Given.header("X-Client-DN", "CN=ada,O=Shop")))
        .isEqualTo(known("CN=ada,O=Shop"));
    assertThat(plain.authenticate(Given.header("Other", "CN=ada")))
        .isInstanceOf(Authentication.Absent.class);
  }

  @Test
  void nobodyElseMaySayIt() throws Exception {
    Given direct = new Given("10.0.0.8", Map.of("x-client-dn", List.of("CN=ada")));

    assertThat(plain.authenticate(direct)).isInstanceOf(Authentication.Invalid.class);
    assertThat(plain.authenticate(Given.header("X-Client-DN", "CN=ada", "CN=eve")))
        .isInstanceOf(Authentication.Malformed.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Hash=ab;URI=spiffe://shop/ada|spiffe://shop/ada",
        "By=x;Hash=ab;Subject=\"CN=ada,O=\\\"S;h\\\"\"|CN=ada,O=\"S;h\"",
        "Subject=\"CN=ada\";URI=spiffe://shop/ada;DNS=a|spiffe://shop/ada"
      })
  void theHeaderOfEnvoyIsUnderstood(String header, String subject) throws Exception {
    assertThat(envoy.authenticate(Given.header(ENVOY, header))).isEqualTo(known(subject));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hash=ab",
        "URI=spiffe://a,URI=spiffe://b",
        "URI=spiffe://a,Subject=\"CN=b\"",
        "URI=spiffe://a;URI=spiffe://b",
        "Subject=\"CN=a\";Subject=\"CN=b\"",
        "Hash=ab,Subject=\"CN=a\"",
        "Subject=\"CN=a\",Hash=ab",
        "Subject=\"CN=a\",",
        "Subject=\"CN=a",
        "nonsense"
      })
  void aHeaderOfEnvoyWithoutOneCertificateIsMalformed(String header) throws Exception {
    assertThat(envoy.authenticate(Given.header(ENVOY, header)))
        .isInstanceOf(Authentication.Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/8", "*", "300.1.1.1", "beef"})
  void aProxyIsAnAddress(String proxy) {
    assertThatThrownBy(() -> new ClientCertificateHeader("X", List.of(proxy)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("address");
    assertThatThrownBy(() -> new ClientCertificateHeader("X", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
