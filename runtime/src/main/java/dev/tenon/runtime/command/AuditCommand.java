package dev.tenon.runtime.command;

import dev.tenon.runtime.config.Setting;
import dev.tenon.runtime.config.Settings;
import dev.tenon.runtime.policy.audit.AuditReport;
import dev.tenon.runtime.policy.audit.AuditVerifier;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Says whether an audit log is as it was written. */
final class AuditCommand {
  private AuditCommand() {}

  /** Reads the log with the keys that the settings name, and returns the exit code. */
  static int run(String file, Settings settings, Terminal terminal)
      throws UsageException, IOException {
    AuditReport report;
    try {
      report =
          new AuditVerifier(
                  Path.of(file).toAbsolutePath(),
                  settings.text(Setting.AUDIT_KEY),
                  settings.text(Setting.AUDIT_PUBLIC_KEY),
                  settings.text(Setting.AUDIT_CHECKPOINT_FILE))
              .verify();
    } catch (InvalidPathException e) {
      throw new UsageException("--audit-verify must be followed by the name of a file");
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UsageException("the file " + e.getMessage() + " cannot be read");
    }
    print(report, terminal.out());
    return report.exitCode();
  }

  private static void print(AuditReport report, PrintStream out) {
    report.summary().forEach(out::println);
    report.problems().forEach(out::println);
    for (String open : report.open()) {
      out.println("open: " + open);
    }
    out.println(
        switch (report.exitCode()) {
          case AuditReport.INTACT -> "The log is intact.";
          case AuditReport.CHANGED -> "The log was CHANGED.";
          default -> "Nothing is wrong with the log, but it is not proven to be whole.";
        });
  }
}
