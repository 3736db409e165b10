package dev.tenon.processor.contract;

import dev.tenon.contract.json.JsonLayout;
import dev.tenon.contract.json.JsonText;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.Problem;
import dev.tenon.processor.diagnostic.RegistryProblem;
import dev.tenon.processor.model.IconModel;
import dev.tenon.processor.model.PresentationModel;
import dev.tenon.processor.model.RegistryModel;
import dev.tenon.processor.model.ServerModel;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code server.json}, with which a server is published in the MCP registry, and checks what
 * its schema of 2025-12-11 demands of the source.
 */
final class RegistryFile {
  private static final String SCHEMA =
      "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json";

  private static final int MAX_NAME = 200;
  private static final int MAX_TITLE = 100;
  private static final int MAX_DESCRIPTION = 100;
  private static final int MAX_VERSION = 255;
  private static final int MAX_ICON_SRC = 255;

  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]+");
  private static final Pattern RANGE = Pattern.compile("latest|[\\^~<>=].*|.*[*xX]");
  private static final Pattern ICON_SIZE = Pattern.compile("\\d+x\\d+|any");
  private static final Pattern SENTENCE = Pattern.compile("(?s)(.+?[.!?])\\s.*");
  private static final Set<String> ICON_TYPES =
      Set.of("image/png", "image/jpeg", "image/jpg", "image/svg+xml", "image/webp");

  private final ServerModel server;
  private final RegistryModel registry;
  private final Diagnostics diagnostics;
  private boolean isComplete = true;

  private RegistryFile(ServerModel server, RegistryModel registry, Diagnostics diagnostics) {
    this.server = server;
    this.registry = registry;
    this.diagnostics = diagnostics;
  }

  /** The text of the file, or null when the registry would refuse it; a problem says why. */
  static @Nullable String of(ServerModel server, RegistryModel registry, Diagnostics diagnostics) {
    RegistryFile file = new RegistryFile(server, registry, diagnostics);
    String text = file.write();
    return file.isComplete ? text : null;
  }

  private void refuse(Problem problem, String attribute, Object... arguments) {
    diagnostics.report(problem, server.origin().renewed(attribute), arguments);
    isComplete = false;
  }

  private String write() {
    PresentationModel presentation = server.presentation();
    JsonText text = new JsonText().text("$schema", SCHEMA).text("name", name());
    optional(text, "title", title());
    text.text("description", description());
    text.text("version", version());
    optional(text, "websiteUrl", server.websiteUrl());
    List<String> icons = presentation.icons().stream().map(this::icon).toList();
    if (!icons.isEmpty()) {
      text.raw("icons", Members.array(icons));
    }
    if (registry.repository() != null) {
      text.raw("repository", repository(registry.repository()));
    }
    if (registry.packaging() != null) {
      text.raw("packages", Members.array(List.of(packaging(registry.packaging()))));
    }
    if (registry.remoteUrl() != null) {
      String remote =
          new JsonText().text("type", "streamable-http").text("url", registry.remoteUrl()).end();
      text.raw("remotes", Members.array(List.of(remote)));
    }
    return JsonLayout.pretty(text.end()) + '\n';
  }

  private String name() {
    String name = server.presentation().name();
    String whole = registry.namespace() + "/" + name;
    if (!NAME.matcher(name).matches() || whole.length() > MAX_NAME) {
      refuse(RegistryProblem.REGISTRY_NAME, "name", whole);
    }
    return whole;
  }

  private @Nullable String title() {
    String title = server.presentation().title();
    if (title != null && title.length() > MAX_TITLE) {
      refuse(RegistryProblem.REGISTRY_TITLE, "title", title.length());
    }
    return title;
  }

  /** The description, or as much of it as the registry shows: its first sentence. */
  private String description() {
    String description = server.presentation().description();
    if (description == null) {
      refuse(RegistryProblem.REGISTRY_DESCRIPTION, "description", "it has none");
      return "";
    }
    String line = description.strip().replaceAll("\\s+", " ");
    if (line.length() <= MAX_DESCRIPTION) {
      return line;
    }
    var sentence = SENTENCE.matcher(line);
    String first = sentence.matches() ? sentence.group(1) : line;
    if (first.length() > MAX_DESCRIPTION) {
      refuse(
          RegistryProblem.REGISTRY_DESCRIPTION,
          "description",
          "its first sentence has " + first.length());
    }
    return first;
  }

  private String version() {
    String version = server.version();
    if (version.length() > MAX_VERSION || RANGE.matcher(version).matches()) {
      refuse(RegistryProblem.REGISTRY_VERSION, "version", version);
    }
    return version;
  }

  private String icon(IconModel icon) {
    String fault = null;
    if (!icon.src().startsWith("https:") || icon.src().length() > MAX_ICON_SRC) {
      fault = "src is no https: URL of at most " + MAX_ICON_SRC + " characters";
    } else if (icon.mimeType() != null && !ICON_TYPES.contains(icon.mimeType())) {
      fault = "mimeType is " + icon.mimeType();
    } else if (!icon.sizes().stream().allMatch(size -> ICON_SIZE.matcher(size).matches())) {
      fault = "sizes are " + String.join(", ", icon.sizes());
    }
    if (fault != null) {
      refuse(RegistryProblem.REGISTRY_ICON, "icons", fault);
    }
    return Members.icon(icon);
  }

  private static String repository(RegistryModel.Repository repository) {
    JsonText text =
        new JsonText().text("url", repository.url()).text("source", repository.source());
    optional(text, "subfolder", repository.subfolder());
    return text.end();
  }

  private String packaging(RegistryModel.Packaging packaging) {
    String url = packaging.url();
    JsonText transport = new JsonText().text("type", url == null ? "stdio" : "streamable-http");
    optional(transport, "url", url);
    JsonText text =
        new JsonText()
            .text("registryType", packaging.type())
            .text("identifier", packaging.identifier());
    // An image has its version in its identifier.
    if (!packaging.type().equals("oci")) {
      text.text("version", packaging.version() == null ? server.version() : packaging.version());
    }
    optional(text, "fileSha256", packaging.fileSha256());
    return text.raw("transport", transport.end()).end();
  }

  private static void optional(JsonText text, String name, @Nullable String value) {
    if (value != null) {
      text.text(name, value);
    }
  }
}
