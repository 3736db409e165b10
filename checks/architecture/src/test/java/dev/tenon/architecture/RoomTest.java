package dev.tenon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which package of a module may see which. */
final class RoomTest {
  @Test
  void runtime() {
    Rooms rooms =
        Rooms.of("dev.tenon.runtime")
            .room("", Rooms.EVERYTHING)
            .room("json")
            .room("concurrent")
            .room("ask", "json", "concurrent")
            .room("call", "ask", "json", "concurrent")
            .room("auth", "call", "concurrent")
            .room("observe", "call")
            .room("registry", "call", "ask", "json")
            .room("sdk", "call", "json")
            .room("schema", "json")
            // Of policies it sees the settings: it checks what the compiler checks elsewhere.
            .room(
                "dynamic",
                "policy.access",
                "policy.cache",
                "policy.fallback",
                "policy.intercept",
                "policy.retry",
                "registry",
                "call",
                "schema",
                "sdk",
                "json")
            // A task keeps who could call its tool.
            .room("task", "call", "json")
            .room("validation", "json")
            .room("config", "json")
            .room("contract", "policy.access", "registry", "auth", "call", "json")
            // It looks at audit logs, which no server is needed for.
            .room("command", "policy.audit", "config", "contract", "registry", "json")
            // A check is a method of the user, so it has a context, which speaks of asking.
            .room("health", "registry", "observe", "call", "ask", "concurrent")
            .room(
                "policy",
                "health",
                "policy.access",
                "policy.audit",
                "policy.breaker",
                "policy.budget",
                "policy.bulkhead",
                "policy.cache",
                "policy.fallback",
                "policy.intercept",
                "policy.ratelimit",
                "policy.retry",
                "policy.timeout",
                "config",
                "observe",
                "call",
                "json",
                "concurrent")
            .room("policy.access", "observe", "call", "json", "concurrent")
            // What somebody who was asked did not want ends a call in a way of its own.
            .room("policy.audit", "observe", "call", "ask", "json", "concurrent")
            .room("policy.breaker", "observe", "call", "json", "concurrent")
            .room("policy.budget", "observe", "call", "json", "concurrent")
            .room("policy.bulkhead", "observe", "call", "json", "concurrent")
            .room("policy.cache", "observe", "call", "json", "concurrent")
            .room("policy.fallback", "observe", "call", "json", "concurrent")
            .room("policy.intercept", "observe", "call", "json", "concurrent")
            .room("policy.ratelimit", "observe", "call", "json", "concurrent")
            // What ends a call on purpose, such as a question that was declined, is never tried
            // again.
            .room("policy.retry", "observe", "call", "ask", "json", "concurrent")
            .room("policy.timeout", "observe", "call", "json", "concurrent")
            .room(
                "protocol",
                "protocol.jsonrpc",
                "protocol.method",
                "protocol.modern",
                "protocol.legacy",
                "protocol.sealed",
                "protocol.task",
                "auth",
                "task",
                "health",
                "registry",
                "observe",
                "call",
                "ask",
                "json",
                "concurrent")
            .room("protocol.jsonrpc", "json")
            .room("protocol.sealed", "json")
            .room(
                "protocol.method",
                "protocol.jsonrpc",
                "protocol.sealed",
                "protocol",
                "auth",
                "registry",
                "observe",
                "call",
                "ask",
                "json",
                "concurrent")
            .room(
                "protocol.modern",
                "protocol.task",
                "protocol.method",
                "protocol.jsonrpc",
                "protocol.sealed",
                "protocol",
                "registry",
                "auth",
                "call",
                "ask",
                "json",
                "concurrent")
            .room(
                "protocol.legacy",
                "protocol.task",
                "protocol.method",
                "protocol.jsonrpc",
                "protocol",
                "registry",
                "auth",
                "call",
                "ask",
                "json",
                "concurrent")
            .room(
                "protocol.task",
                "protocol.method",
                "protocol.jsonrpc",
                "protocol.sealed",
                "protocol",
                "task",
                "registry",
                "auth",
                "call",
                "ask",
                "json",
                "concurrent")
            .room("transport.http", "protocol", "auth", "call", "json", "concurrent")
            .room("transport.stdio", "protocol", "call", "json", "concurrent");

    assertThat(rooms.violations(Tenon.classes())).isEmpty();
  }

  @Test
  void contract() {
    Rooms rooms = Rooms.of("dev.tenon.contract").room("", "json").room("json");

    assertThat(rooms.violations(Tenon.classes())).isEmpty();
  }

  @Test
  void processor() {
    Rooms rooms =
        Rooms.of("dev.tenon.processor")
            .room("", Rooms.EVERYTHING)
            .room("option", "model", "diagnostic")
            .room("diagnostic", "model")
            .room("model")
            .room("regex")
            .room("collect", "model", "diagnostic", "regex")
            .room("schema", "model", "diagnostic")
            .room("validate", "model", "diagnostic", "regex")
            .room("generate", "model")
            .room("contract", "model", "diagnostic");

    assertThat(rooms.violations(Tenon.classes())).isEmpty();
  }
}
