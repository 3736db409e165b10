package dev.tenon.runtime;

import dev.tenon.runtime.auth.ApiKeyAuthenticator;
import dev.tenon.runtime.auth.Authenticator;
import dev.tenon.runtime.auth.AuthenticatorProvider;
import dev.tenon.runtime.auth.ClientCertificateHeader;
import dev.tenon.runtime.concurrent.ProcessTicker;
import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.config.Setting;
import dev.tenon.runtime.config.Settings;
import dev.tenon.runtime.config.SettingsException;
import dev.tenon.runtime.transport.http.Door;
import dev.tenon.runtime.transport.http.HttpSecurity;
import dev.tenon.runtime.transport.http.TlsFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Makes what settings and programs say of callers over HTTP, and of TLS. Loaded only where one of
 * them says something.
 */
final class Trust {
  private static final List<String> LOCAL_NAMES = List.of("localhost", "127.0.0.1", "[::1]");

  private final Settings listening;
  private final Ticker ticker = new ProcessTicker();
  private final Set<String> resources = new HashSet<>();

  /** The port that is listened on, once it is. */
  private final AtomicInteger port = new AtomicInteger();

  /**
   * @param listening the settings of the port
   */
  Trust(Settings listening) {
    this.listening = listening;
  }

  /**
   * Makes it.
   *
   * @throws IOException if a file cannot be used; the message says which and why
   */
  HttpSecurity security(List<Servers.Mounted> mounted) throws IOException {
    Map<String, Door> doors = new HashMap<>();
    for (Servers.Mounted one : mounted) {
      if (Asked.forCallers(one)) {
        doors.put(one.path(), door(one));
      }
    }
    return new HttpSecurity(doors, tls(), ticker);
  }

  /** Tells on which port it is listened. */
  void listens(int there) {
    port.set(there);
  }

  boolean isTls() {
    return Asked.isSet(listening, Setting.TLS_CERTIFICATE);
  }

  private @Nullable TlsFiles tls() {
    String certificate = listening.text(Setting.TLS_CERTIFICATE);
    String key = listening.text(Setting.TLS_KEY);
    if (certificate.isEmpty() != key.isEmpty()) {
      throw refused(
          certificate.isEmpty()
              ? "tls-key is set and tls-certificate is not; TLS needs both"
              : "tls-certificate is set and tls-key is not; TLS needs both");
    }
    return certificate.isEmpty()
        ? null
        : new TlsFiles(
            Path.of(certificate), Path.of(key), listening.duration(Setting.RELOAD_INTERVAL));
  }

  private Door door(Servers.Mounted one) throws IOException {
    Settings settings = one.limits().settings();
    Authenticator authenticator = authenticator(one, settings);
    String resource = settings.text(Setting.RESOURCE_URL);
    if (!authenticator.authorizationServers().isEmpty()) {
      checkResource(resource);
    }
    String title = one.server().info().title();
    return new Door(
        authenticator,
        one.server().scopes(),
        settings.flag(Setting.ALLOW_ANONYMOUS),
        resource,
        title == null ? one.server().info().name() : title);
  }

  private void checkResource(String resource) {
    if (resource.isEmpty() && !isLoopback(listening.text(Setting.HOST))) {
      throw refused(
          "resource-url must be set, since tokens have to be for this server and host is not an"
              + " address of this machine only; it is the URL of the endpoint as clients know it,"
              + " such as https://example.com/mcp");
    }
    if (!resource.isEmpty() && !resources.add(resource)) {
      throw refused(
          "two servers have the resource-url "
              + resource
              + "; each needs its own, or tokens for one are good for the other");
    }
  }

  private Authenticator authenticator(Servers.Mounted one, Settings settings) throws IOException {
    List<Authenticator> all = new ArrayList<>();
    String header = settings.text(Setting.CLIENT_CERTIFICATE_HEADER);
    if (!header.isEmpty()) {
      all.add(certificates(header, settings.list(Setting.CLIENT_CERTIFICATE_PROXIES)));
    }
    String keys = settings.text(Setting.API_KEYS_FILE);
    if (!keys.isEmpty()) {
      Duration every = settings.duration(Setting.RELOAD_INTERVAL);
      all.add(ApiKeyAuthenticator.watched(Path.of(keys), every, ticker));
    }
    if (Asked.isSet(settings, Setting.OAUTH_ISSUER)) {
      all.add(oauth(one, settings));
    }
    Authenticator own = one.server().authenticator();
    if (own != null) {
      all.add(own);
    }
    return Authenticator.firstOf(all);
  }

  private static Authenticator certificates(String header, List<String> proxies) {
    try {
      return new ClientCertificateHeader(header, proxies);
    } catch (IllegalArgumentException e) {
      throw refused("client-certificate-header and -proxies: " + e.getMessage());
    }
  }

  private Authenticator oauth(Servers.Mounted one, Settings settings) {
    SettingsByName named =
        new SettingsByName(
            settings, () -> resources(settings.text(Setting.RESOURCE_URL), one.path()));
    for (AuthenticatorProvider provider : ServiceLoader.load(AuthenticatorProvider.class)) {
      if (provider.name().equals("oauth")) {
        try {
          return provider.authenticator(named, ticker);
        } catch (IllegalArgumentException e) {
          throw refused(String.valueOf(e.getMessage()));
        }
      }
    }
    throw refused(
        "oauth-issuer is set, and what checks tokens is missing; add the dependency"
            + " dev.tenon:tenon-oauth");
  }

  private Set<String> resources(String fixed, String path) {
    if (!fixed.isEmpty()) {
      return Set.of(fixed);
    }
    Set<String> local = new HashSet<>();
    for (String name : LOCAL_NAMES) {
      local.add((isTls() ? "https://" : "http://") + name + ":" + port.get() + path);
    }
    return local;
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static SettingsException refused(String problem) {
    return new SettingsException(List.of(problem));
  }
}
