package dev.tenon.processor.option;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.OptionProblem;
import dev.tenon.processor.model.RegistryModel;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The options that say what the MCP registry wants to know and sources do not say. */
final class RegistryOptions {
  private static final String PREFIX = "tenon.registry.";
  private static final String NAMESPACE = PREFIX + "namespace";
  private static final String PACKAGE_TYPE = PREFIX + "package.type";
  private static final String PACKAGE_IDENTIFIER = PREFIX + "package.identifier";
  private static final String PACKAGE_VERSION = PREFIX + "package.version";
  private static final String PACKAGE_SHA256 = PREFIX + "package.sha256";
  private static final String PACKAGE_URL = PREFIX + "package.url";
  private static final String REMOTE_URL = PREFIX + "remote.url";
  private static final String REPOSITORY_URL = PREFIX + "repository.url";
  private static final String REPOSITORY_SOURCE = PREFIX + "repository.source";
  private static final String REPOSITORY_SUBFOLDER = PREFIX + "repository.subfolder";

  /** The names of these options. */
  static final Set<String> NAMES =
      Set.of(
          NAMESPACE,
          PACKAGE_TYPE,
          PACKAGE_IDENTIFIER,
          PACKAGE_VERSION,
          PACKAGE_SHA256,
          PACKAGE_URL,
          REMOTE_URL,
          REPOSITORY_URL,
          REPOSITORY_SOURCE,
          REPOSITORY_SUBFOLDER);

  private static final Pattern DOMAIN = Pattern.compile("[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)+");
  private static final Pattern DIGEST = Pattern.compile("[a-f0-9]{64}");
  private static final Pattern URL = Pattern.compile("https?://[^\\s/?#]+[^\\s]*");
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern TEXT = Pattern.compile("\\S+");
  private static final Pattern FOLDER = Pattern.compile("(?!.*(^|/)\\.{0,2}(/|$))\\S+");
  private static final Pattern VERSION = Pattern.compile("(?!latest$)[^\\s^~<>=*]+");

  private final Map<String, String> options;
  private final Diagnostics diagnostics;

  private RegistryOptions(Map<String, String> options, Diagnostics diagnostics) {
    this.options = options;
    this.diagnostics = diagnostics;
  }

  /** What is set, or null when no namespace is: then servers are not for the registry. */
  static @Nullable RegistryModel of(Map<String, String> options, Diagnostics diagnostics) {
    return new RegistryOptions(options, diagnostics).read();
  }

  private @Nullable RegistryModel read() {
    String namespace = value(NAMESPACE, DOMAIN, "a reverse domain name such as io.github.acme");
    if (namespace == null) {
      for (String name : new TreeSet<>(NAMES)) {
        if (options.containsKey(name) && !options.containsKey(NAMESPACE)) {
          refuse(name, "a value only together with -A" + NAMESPACE);
        }
      }
      return null;
    }
    return new RegistryModel(
        namespace, repository(), packaging(), value(REMOTE_URL, URL, "an http or https URL"));
  }

  private RegistryModel.@Nullable Repository repository() {
    String url = value(REPOSITORY_URL, URL, "an http or https URL");
    String source = value(REPOSITORY_SOURCE, WORD, "the name of a service such as github");
    String subfolder = value(REPOSITORY_SUBFOLDER, FOLDER, "a relative path without . and ..");
    if (url == null) {
      requireNone(REPOSITORY_URL, REPOSITORY_SOURCE, REPOSITORY_SUBFOLDER);
      return null;
    }
    if (source == null) {
      source = url.startsWith("https://github.com/") ? "github" : null;
      source = url.startsWith("https://gitlab.com/") ? "gitlab" : source;
    }
    if (source == null) {
      refuse(REPOSITORY_URL, "a URL of another service only with -A" + REPOSITORY_SOURCE);
      return null;
    }
    return new RegistryModel.Repository(url, source, subfolder);
  }

  private RegistryModel.@Nullable Packaging packaging() {
    String type = value(PACKAGE_TYPE, WORD, "a kind of registry: oci, mcpb, npm, pypi or nuget");
    String identifier = value(PACKAGE_IDENTIFIER, TEXT, "a name without white space");
    String version = value(PACKAGE_VERSION, VERSION, "one version and not a range");
    String sha256 = value(PACKAGE_SHA256, DIGEST, "64 hexadecimal digits in lower case");
    String url = value(PACKAGE_URL, URL, "an http or https URL");
    if (type == null || identifier == null) {
      String missing = type == null ? PACKAGE_TYPE : PACKAGE_IDENTIFIER;
      requireNone(
          missing, PACKAGE_TYPE, PACKAGE_IDENTIFIER, PACKAGE_VERSION, PACKAGE_SHA256, PACKAGE_URL);
      return null;
    }
    if (type.equals("mcpb") && sha256 == null) {
      refuse(PACKAGE_TYPE, "mcpb only together with -A" + PACKAGE_SHA256);
    }
    return new RegistryModel.Packaging(type, identifier, version, sha256, url);
  }

  private void requireNone(String missing, String... names) {
    for (String name : names) {
      if (options.containsKey(name) && !options.containsKey(missing)) {
        refuse(name, "a value only together with -A" + missing);
      }
    }
  }

  private @Nullable String value(String name, Pattern pattern, String expected) {
    String value = options.get(name);
    if (value == null) {
      return null;
    }
    if (!pattern.matcher(value).matches()) {
      refuse(name, expected);
      return null;
    }
    return value;
  }

  private void refuse(String name, String expected) {
    diagnostics.report(
        OptionProblem.OPTION_VALUE,
        name,
        String.valueOf(options.get(name)),
        expected,
        "Correct it, or leave it out.");
  }
}
