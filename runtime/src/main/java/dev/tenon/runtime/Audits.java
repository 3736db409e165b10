package dev.tenon.runtime;

import dev.tenon.runtime.concurrent.Ticker;
import dev.tenon.runtime.config.Setting;
import dev.tenon.runtime.config.Settings;
import dev.tenon.runtime.config.SettingsException;
import dev.tenon.runtime.contract.Contract;
import dev.tenon.runtime.observe.Measurements;
import dev.tenon.runtime.policy.audit.AuditLog;
import dev.tenon.runtime.policy.audit.AuditSettings;
import dev.tenon.runtime.policy.audit.AuditSink;
import dev.tenon.runtime.policy.audit.AuditSync;
import dev.tenon.runtime.registry.ServerInfo;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Opens audit logs as settings say; of its own, so that servers without one load none of it. */
final class Audits {
  private Audits() {}

  static AuditLog open(
      ServerConfig config,
      ServerInfo info,
      @Nullable Contract contract,
      List<AuditSink> sinks,
      Ticker ticker,
      Measurements measurements) {
    try {
      return AuditLog.open(
          settings(config.settings()),
          info.name() + " " + info.version(),
          contract == null ? "" : contract.digest(),
          sinks,
          ticker,
          new Unguessable(),
          measurements);
    } catch (IllegalArgumentException e) {
      throw new SettingsException(List.of(String.valueOf(e.getMessage())));
    }
  }

  private static AuditSettings settings(Settings settings) {
    return new AuditSettings(
        settings.text(Setting.AUDIT_FILE),
        settings.text(Setting.AUDIT_KEY),
        settings.text(Setting.AUDIT_SIGNING_KEY),
        settings.text(Setting.AUDIT_CHECKPOINT_FILE),
        settings.number(Setting.AUDIT_CHECKPOINT_EVERY),
        settings.duration(Setting.AUDIT_CHECKPOINT_INTERVAL),
        settings.text(Setting.AUDIT_FAILURE).equals("refuse"),
        AuditSync.valueOf(settings.text(Setting.AUDIT_SYNC).toUpperCase(Locale.ROOT)),
        settings.number(Setting.AUDIT_MAX_BYTES),
        settings.number(Setting.AUDIT_QUEUE),
        settings.number(Setting.AUDIT_VALUE_LENGTH),
        settings.duration(Setting.AUDIT_TIMEOUT));
  }
}
