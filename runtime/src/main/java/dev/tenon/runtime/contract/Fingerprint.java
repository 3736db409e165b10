package dev.tenon.runtime.contract;

import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.registry.CompletionEntry;
import dev.tenon.runtime.registry.Icon;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ResourceEntry;
import dev.tenon.runtime.registry.ToolEntry;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A number that stands for everything that a registry shows to clients. It guards against accidents
 * and not against attackers, who could change the class that it is compared in: a CRC costs a third
 * of a millisecond of a start where SHA-256 costs more than twenty, most of it for loading the
 * classes of the JDK's security providers. The processor counts the same way.
 */
final class Fingerprint {
  /** Bytes that no UTF-8 has, so that no text can be mistaken for two, or for none. */
  private static final int ABSENT = 0xFE;

  private static final int END = 0xFF;

  private final CRC32 crc = new CRC32();

  private Fingerprint() {}

  /** The number of {@code registry}, whose lists are in order. */
  static int of(Registry registry) {
    Fingerprint fingerprint = new Fingerprint();
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
  }

  private void add(ResourceEntry resource) {
    crc.update('R');
    add(resource.uri());
    add(resource.presentation());
    add(resource.mimeType());
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
  }

  private void add(CompletionEntry completion) {
    crc.update('C');
    add(completion.target());
    add(completion.ofPrompt());
    add(completion.argument());
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
