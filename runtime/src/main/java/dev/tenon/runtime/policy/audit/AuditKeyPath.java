package dev.tenon.runtime.policy.audit;

import java.util.HashMap;
import java.util.Map;

/** The key of each record of a log, found again from the secret that all of them came from. */
final class AuditKeyPath {
  private final AuditKeys keys;

  /** The first record of each process. */
  private final Map<String, Long> begun = new HashMap<>();

  private String boot = "";
  private byte[] key = {};
  private long at;

  AuditKeyPath(AuditKeys keys) {
    this.keys = keys;
  }

  /** A process began to write with that record. */
  void begin(String process, long seq) {
    begun.putIfAbsent(process, seq);
  }

  /** Whether the record has the right code; true also when nobody can know. */
  boolean isAuthentic(AuditRecord record) {
    Long from = begun.get(record.boot());
    if (from == null) {
      return true;
    }
    if (!boot.equals(record.boot()) || at > record.seq()) {
      boot = record.boot();
      key = keys.ofBoot(boot);
      at = from;
    }
    for (; at < record.seq(); at++) {
      AuditChain.step(key);
    }
    return AuditChain.mac(key, record.authenticated()).equals(record.text("mac"));
  }
}
