package dev.tenon.runtime.transport.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * What a transport does for safety besides looking at Origin and Host: the gates of its endpoints,
 * what is published about them, and header fields of every answer. Not made for a server that is
 * asked for none of it. Immutable.
 */
final class Gates {
  private static final HttpField NO_SNIFFING =
      new PreEncodedHttpField("X-Content-Type-Options", "nosniff");
  private static final HttpField NOT_STORED =
      new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");
  private static final HttpField ONLY_TLS =
      new PreEncodedHttpField("Strict-Transport-Security", "max-age=31536000");

  private final Map<String, Gate> gates = new HashMap<>();
  private final Map<String, PublishedResource> published = new HashMap<>();
  private final List<HttpField> always = new ArrayList<>();

  Gates(HttpSecurity security, HttpSettings settings) {
    boolean tls = security.tls() != null;
    always.add(NO_SNIFFING);
    if (!security.doors().isEmpty()) {
      always.add(NOT_STORED);
    }
    // A name of this machine would keep it for all other servers at its ports too.
    if (tls && !OriginPolicy.isLoopback(settings.host())) {
      always.add(ONLY_TLS);
    }
    for (Map.Entry<String, Door> entry : security.doors().entrySet()) {
      Door door = entry.getValue();
      ResourceUrl url = new ResourceUrl(entry.getKey(), door.resource(), tls);
      gates.put(entry.getKey(), new Gate(door, url));
      if (!door.authenticator().authorizationServers().isEmpty()) {
        publish(entry.getKey(), url, new PublishedResource(door, url), security.doors().size());
      }
    }
  }

  private void publish(String path, ResourceUrl url, PublishedResource resource, int doors) {
    publish(ResourceUrl.wellKnown(path), resource);
    publish(url.publishedPath(), resource);
    if (doors == 1) {
      published.put(ResourceUrl.WELL_KNOWN, resource);
    }
  }

  private void publish(String path, PublishedResource resource) {
    PublishedResource other = published.put(path, resource);
    if (other != null && other != resource) {
      throw new IllegalArgumentException(
          "two servers publish what clients need at "
              + path
              + "; give them resource-urls with different paths, each the path where it is served");
    }
  }

  void addTo(HttpFields.Mutable answer) {
    for (HttpField field : always) {
      answer.add(field);
    }
  }

  /** What is published at {@code path}, or null. */
  @Nullable PublishedResource published(String path) {
    return published.get(path);
  }

  /** Lets a request to the endpoint at {@code path} through, or does not. */
  void admit(String path, Request request, JettyExchange exchange) throws Refusal {
    Gate gate = gates.get(path);
    if (gate != null) {
      gate.admit(request, exchange);
    }
  }
}
