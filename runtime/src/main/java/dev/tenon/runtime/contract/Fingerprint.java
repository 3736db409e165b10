package dev.tenon.runtime.contract;

import dev.tenon.runtime.auth.Scopes;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.registry.CompletionEntry;
import dev.tenon.runtime.registry.Icon;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ResourceEntry;
import dev.tenon.runtime.registry.ToolEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A number that stands for everything that a server shows to clients, and to which of them. It
 * guards against accidents and not against attackers, who could change the class that it is
 * compared in: a CRC costs a third of a millisecond of a start where SHA-256 costs more than
 * twenty, most of it for loading the classes of the JDK's security providers. The processor counts
 * the same way.
 */
final class Fingerprint {
  /** Bytes that no UTF-8 has, so that no text can be mistaken for two, or for none. */
  private static final int ABSENT = 0xFE;

  private static final int END = 0xFF;

  private final CRC32 crc = new CRC32();
  private final List<Policy> ofServer;

  private Fingerprint(List<Policy> ofServer) {
    this.ofServer = ofServer;
  }

  /**
   * The number of a server.
   *
   * @param registry what it offers, in order
   * @param policies what holds for features that do not say otherwise
   * @param scopes what callers can have, or null
   */
  static int of(Registry registry, List<Policy> policies, @Nullable Scopes scopes) {
    Fingerprint fingerprint = new Fingerprint(policies);
    // Without lambdas, whose first one costs a start several milliseconds.
    for (ToolEntry tool : registry.tools()) {
      fingerprint.add(tool);
    }
    for (ResourceEntry resource : registry.resources()) {
      fingerprint.add(resource);
    }
    for (ResourceEntry template : registry.templates()) {
      fingerprint.add(template);
    }
    for (PromptEntry prompt : registry.prompts()) {
      fingerprint.add(prompt);
    }
    for (CompletionEntry completion : registry.completions()) {
      fingerprint.add(completion);
    }
    if (scopes != null && !scopes.names().isEmpty()) {
      fingerprint.add(scopes);
    }
    return (int) fingerprint.crc.getValue();
  }

  private void add(ToolEntry tool) {
    crc.update('T');
    add(tool.presentation());
    add(tool.inputSchema());
    add(tool.outputSchema());
    add(tool.hints().readOnly());
    add(tool.hints().destructive());
    add(tool.hints().idempotent());
    add(tool.hints().openWorld());
    add(tool.task().name());
    addGuard(tool.policies());
  }

  private void add(ResourceEntry resource) {
    crc.update('R');
    add(resource.uri());
    add(resource.presentation());
    add(resource.mimeType());
    addGuard(resource.policies());
  }

  private void add(PromptEntry prompt) {
    crc.update('P');
    add(prompt.presentation());
    for (PromptEntry.Argument argument : prompt.arguments()) {
      crc.update('A');
      add(argument.name());
      add(argument.title());
      add(argument.description());
      add(argument.required());
    }
    addGuard(prompt.policies());
  }

  private void add(CompletionEntry completion) {
    crc.update('C');
    add(completion.target());
    add(completion.ofPrompt());
    add(completion.argument());
  }

  /** Nothing for what everybody may use, as nothing was before anybody could say who may. */
  private void addGuard(List<Policy> own) {
    Guard guard = Guard.of(own, ofServer);
    if (guard != null) {
      crc.update('S');
      add(guard.access().who().name());
      addAll(guard.access().scopes());
      add(guard.access().match().name());
      addAll(guard.access().roles());
      add(guard.access().denied().name());
      add(guard.isRuled());
    }
  }

  private void add(Scopes scopes) {
    crc.update('X');
    addAll(scopes.names());
    for (Map.Entry<String, Set<String>> entry : new TreeMap<>(scopes.includes()).entrySet()) {
      crc.update('Y');
      add(entry.getKey());
      addAll(new TreeSet<>(entry.getValue()));
    }
  }

  private void addAll(Iterable<String> texts) {
    for (String text : texts) {
      add(text);
    }
  }

  private void add(Presentation presentation) {
    add(presentation.name());
    add(presentation.title());
    add(presentation.description());
    for (Icon icon : presentation.icons()) {
      crc.update('I');
      add(icon.src());
      add(icon.mimeType());
      for (String size : icon.sizes()) {
        add(size);
      }
      add(icon.theme());
    }
  }

  private void add(@Nullable String text) {
    add(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(@Nullable RawJson json) {
    add(json == null ? null : json.utf8());
  }

  private void add(byte @Nullable [] utf8) {
    if (utf8 == null) {
      crc.update(ABSENT);
    } else {
      crc.update(utf8, 0, utf8.length);
      crc.update(END);
    }
  }

  private void add(@Nullable Boolean flag) {
    crc.update(flag == null ? ABSENT : flag ? 1 : 0);
  }
}
