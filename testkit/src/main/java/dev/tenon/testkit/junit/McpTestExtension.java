package dev.tenon.testkit.junit;

import dev.tenon.testkit.Leak;
import dev.tenon.testkit.TestServer;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link McpTest} does. Keeps everything in the store of the test. Thread-safe. */
final class McpTestExtension implements ParameterResolver, AfterEachCallback {
  McpTestExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Scene.has(parameter) && annotation(context).value() != void.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Scene scene =
        store(context)
            .computeIfAbsent(
                Scene.class,
                key -> new TestFields(context).scene(annotation(context).value()),
                Scene.class);
    return scene.give(parameter.getParameter().getType(), context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Set<TestServer> servers = Collections.newSetFromMap(new IdentityHashMap<>());
    Scene scene = store(context).get(Scene.class, Scene.class);
    if (scene != null) {
      servers.add(scene.server());
    }
    // An instance that serves many tests keeps its servers, and ends them itself.
    if (context.getTestInstanceLifecycle().orElse(Lifecycle.PER_METHOD) == Lifecycle.PER_METHOD) {
      servers.addAll(new TestFields(context).all(TestServer.class));
    }
    Leak[] allowed = annotation(context).allowing();
    servers.forEach(server -> server.allowing(allowed));
    Endings.end(servers, context);
  }

  /** Of the method, or else of its class, or else of the class around that. */
  private static McpTest annotation(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getElement(), McpTest.class)
        .or(() ->
            AnnotationSupport.findAnnotation(
                context.getRequiredTestClass(), McpTest.class, context.getEnclosingTestClasses()))
        .orElseThrow();
  }

  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getStore(ExtensionContext.Namespace.create(McpTestExtension.class));
  }
}
