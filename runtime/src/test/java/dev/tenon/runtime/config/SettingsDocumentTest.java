package dev.tenon.runtime.config;

import dev.tenon.runtime.golden.Golden;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/settings.md} the same as the table of settings. */
class SettingsDocumentTest {
  private static final String INTRODUCTION =
      """
      # Settings

      A setting may stand in four places. The first that has it wins:

      1. an option of the command line: `--max-message-bytes 1048576`
      2. an environment variable: `TENON_MAX_MESSAGE_BYTES=1048576`
      3. a system property: `-Dtenon.max-message-bytes=1048576`
      4. the file `tenon.properties` in the working directory:
         `tenon.max-message-bytes=1048576`

      What none of them has is as the program says, or else the default. An environment variable that
      begins with `TENON_`, a system property that begins with `tenon.`, an option, or any key of the
      file that is not in the table is an error, and so is a value that is not as expected: all such
      errors are printed at once, with the place and the nearest known name, and the exit code is 2.

      Any value can stand elsewhere: `${file:/run/secrets/key}` is what is in a file, of at most 64 KiB,
      and `${env:NAME}` what an environment variable has, both without white space around. They are
      read once, when the server starts. Best for secrets, which others can see on a command line and
      in the list of processes. What is secret, and what was read from a file or variable, stands in no
      message.

      Times are `500ms`, `30s`, `5m`, `1h`, or ISO 8601 such as `PT30S`. Lists have commas between
      their elements; an empty value is an empty list.

      | Option | Environment | Default | Expected | What it is for |
      |---|---|---|---|---|
      """;

  @Test
  void documentIsMadeFromTheTable() throws IOException {
    StringBuilder document = new StringBuilder(INTRODUCTION);
    for (Setting setting : Setting.values()) {
      String value = SettingValues.format(setting.defaultValue());
      document
          .append("| `")
          .append(setting.optionName())
          .append("` | `")
          .append(setting.environmentName())
          .append("` | ")
          .append(value.isEmpty() ? "none" : "`" + value + "`")
          .append(" | ")
          .append(cell(SettingValues.expected(setting)))
          .append(" | ")
          .append(cell(setting.description()))
          .append(" |\n");
    }
    Golden.assertMatches("../docs/settings.md", document.toString());
  }

  /** A star begins emphasis and a bar ends the cell unless they are escaped. */
  private static String cell(String text) {
    return text.replace("*", "\\*").replace("|", "\\|");
  }
}
