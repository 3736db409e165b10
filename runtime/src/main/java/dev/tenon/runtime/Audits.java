package dev.tenon.runtime;

import dev.tenon.runtime.concurrent.Ticker;
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
          settings(config),
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

  private static AuditSettings settings(ServerConfig config) {
    return new AuditSettings(
        config.auditFile(),
        config.auditKey(),
        config.auditSigningKey(),
        config.auditCheckpointFile(),
        config.auditCheckpointEvery(),
        config.auditCheckpointInterval(),
        config.auditFailure().equals("refuse"),
        AuditSync.valueOf(config.auditSync().toUpperCase(Locale.ROOT)),
        config.auditMaxBytes(),
        config.auditQueue(),
        config.auditValueLength(),
        config.auditTimeout());
  }
}
