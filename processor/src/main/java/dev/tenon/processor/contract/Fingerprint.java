package dev.tenon.processor.contract;

import dev.tenon.contract.ContractDocument;
import dev.tenon.contract.Item;
import dev.tenon.contract.ItemKind;
import dev.tenon.contract.json.JsonParser;
import dev.tenon.contract.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The number that stands for what a server offers, counted as the runtime counts it when the server
 * starts: over the texts and not over their JSON, so that the runtime need not write any.
 */
final class Fingerprint {
  private static final int ABSENT = 0xFE;
  private static final int END = 0xFF;

  private final CRC32 crc = new CRC32();

  private Fingerprint() {}

  /** The number of {@code contract}, whose items are in order. */
  static int of(ContractDocument contract) {
    Fingerprint fingerprint = new Fingerprint();
    for (Item item : contract.items()) {
      fingerprint.add(item.kind(), item.members());
    }
    fingerprint.add(ItemKind.SERVER, contract.server().members());
    return (int) fingerprint.crc.getValue();
  }

  private void add(ItemKind kind, Map<String, String> members) {
    Map<?, ?> values = values(members);
    switch (kind) {
      case SERVER -> addScopes(values.get("scopes"), values.get("scopeIncludes"));
      case TOOL -> {
        crc.update('T');
        addPresentation(values);
        addText(members.get("inputSchema"));
        addText(members.get("outputSchema"));
        addHints(values.get("annotations"));
        Object task = values.get("task");
        addText(task == null ? "NEVER" : upper(task));
        addAccess(values.get(ItemAccess.MEMBER));
      }
      case RESOURCE, TEMPLATE -> {
        crc.update('R');
        addText(values.get(kind == ItemKind.RESOURCE ? "uri" : "uriTemplate"));
        addPresentation(values);
        addText(values.get("mimeType"));
        addAccess(values.get(ItemAccess.MEMBER));
      }
      case PROMPT -> {
        crc.update('P');
        addPresentation(values);
        addArguments(values.get("arguments"));
        addAccess(values.get(ItemAccess.MEMBER));
      }
      case COMPLETION -> {
        crc.update('C');
        Object prompt = values.get("prompt");
        addText(prompt == null ? values.get("resource") : prompt);
        addFlag(prompt != null);
        addText(values.get("argument"));
      }
    }
  }

  private static String upper(Object word) {
    return word.toString().toUpperCase(Locale.ROOT);
  }

  /** Nothing for what everybody may use. */
  private void addAccess(@Nullable Object member) {
    if (member instanceof Map<?, ?> access) {
      crc.update('S');
      addText(upper(String.valueOf(access.get("who"))));
      addTexts(access.get("scopes"));
      addText(access.containsKey("match") ? "ANY" : "ALL");
      addTexts(access.get("roles"));
      addText(access.containsKey("denied") ? "HIDDEN" : "CHALLENGE");
      addFlag(access.containsKey("rule"));
    }
  }

  private void addScopes(@Nullable Object names, @Nullable Object includes) {
    if (names != null) {
      crc.update('X');
      addTexts(names);
      if (includes instanceof Map<?, ?> covered) {
        covered.forEach((scope, list) -> {
          crc.update('Y');
          addText(scope);
          addTexts(list);
        });
      }
    }
  }

  private void addTexts(@Nullable Object array) {
    if (array instanceof List<?> texts) {
      texts.forEach(this::addText);
    }
  }

  private static Map<?, ?> values(Map<String, String> members) {
    JsonText json = new JsonText();
    members.forEach(json::raw);
    try {
      return (Map<?, ?>) JsonParser.parse(json.end());
    } catch (JsonParser.SyntaxException e) {
      throw new IllegalStateException(e.fault(), e);
    }
  }

  private void addPresentation(Map<?, ?> values) {
    addText(values.get("name"));
    addText(values.get("title"));
    addText(values.get("description"));
    for (Map<?, ?> icon : objects(values.get("icons"))) {
      crc.update('I');
      addText(icon.get("src"));
      addText(icon.get("mimeType"));
      if (icon.get("sizes") instanceof List<?> sizes) {
        sizes.forEach(this::addText);
      }
      addText(icon.get("theme"));
    }
  }

  private void addHints(@Nullable Object annotations) {
    Map<?, ?> hints = annotations instanceof Map<?, ?> written ? written : Map.of();
    addFlag((Boolean) hints.get("readOnlyHint"));
    addFlag((Boolean) hints.get("destructiveHint"));
    addFlag((Boolean) hints.get("idempotentHint"));
    addFlag((Boolean) hints.get("openWorldHint"));
  }

  private void addArguments(@Nullable Object arguments) {
    for (Map<?, ?> argument : objects(arguments)) {
      crc.update('A');
      addText(argument.get("name"));
      addText(argument.get("title"));
      addText(argument.get("description"));
      addFlag((Boolean) argument.get("required"));
    }
  }

  private static List<Map<?, ?>> objects(@Nullable Object array) {
    List<Map<?, ?>> objects = new ArrayList<>();
    if (array instanceof List<?> elements) {
      elements.forEach(element -> objects.add((Map<?, ?>) element));
    }
    return objects;
  }

  private void addText(@Nullable Object text) {
    if (text == null) {
      crc.update(ABSENT);
    } else {
      crc.update(text.toString().getBytes(StandardCharsets.UTF_8));
      crc.update(END);
    }
  }

  private void addFlag(@Nullable Boolean flag) {
    crc.update(flag == null ? ABSENT : flag ? 1 : 0);
  }
}
