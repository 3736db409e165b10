/** The runtime that generated servers run on. */
module dev.tenon.runtime {
  requires static transitive org.jspecify;
  requires transitive tools.jackson.core;
  requires static transitive io.modelcontextprotocol.sdk.mcp.core;
  requires org.eclipse.jetty.server;
  requires info.picocli;
  requires com.github.benmanes.caffeine;
  requires io.github.resilience4j.circuitbreaker;
  requires com.networknt.schema;
  requires transitive tools.jackson.databind;
  requires transitive dev.tenon.annotations;
  requires static transitive jakarta.validation;
  requires static org.hibernate.validator;

  exports dev.tenon.runtime;
  exports dev.tenon.runtime.ask;
  exports dev.tenon.runtime.auth;
  exports dev.tenon.runtime.call;
  exports dev.tenon.runtime.concurrent;
  exports dev.tenon.runtime.contract;
  exports dev.tenon.runtime.dynamic;
  exports dev.tenon.runtime.health;
  exports dev.tenon.runtime.json;
  exports dev.tenon.runtime.observe;
  exports dev.tenon.runtime.policy.access;
  exports dev.tenon.runtime.policy.audit;
  exports dev.tenon.runtime.policy.breaker;
  exports dev.tenon.runtime.policy.budget;
  exports dev.tenon.runtime.policy.bulkhead;
  exports dev.tenon.runtime.policy.cache;
  exports dev.tenon.runtime.policy.fallback;
  exports dev.tenon.runtime.policy.intercept;
  exports dev.tenon.runtime.policy.ratelimit;
  exports dev.tenon.runtime.policy.retry;
  exports dev.tenon.runtime.policy.timeout;
  exports dev.tenon.runtime.protocol;
  exports dev.tenon.runtime.registry;
  exports dev.tenon.runtime.schema;
  exports dev.tenon.runtime.sdk;
  exports dev.tenon.runtime.task;
  exports dev.tenon.runtime.validation;

  uses dev.tenon.runtime.auth.AuthenticatorProvider;
}
