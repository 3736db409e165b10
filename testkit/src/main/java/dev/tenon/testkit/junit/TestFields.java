package dev.tenon.testkit.junit;

import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.testkit.FakeClock;
import dev.tenon.testkit.TestServer;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** What a test has in its fields, and what can be made of that. */
final class TestFields {
  private final List<Object> instances;

  /** The fields of the test's instance, and of those around it. */
  TestFields(ExtensionContext context) {
    this.instances = context.getRequiredTestInstances().getAllInstances();
  }

  /** The values of all fields that are not static and can hold a {@code type}. */
  <T> List<T> all(Class<T> type) {
    List<T> found = new ArrayList<>();
    for (Object instance : instances) {
      for (Field field : fields(instance, type)) {
        Object value = value(field, instance);
        if (type.isInstance(value)) {
          found.add(type.cast(value));
        }
      }
    }
    return found;
  }

  private static List<Field> fields(Object instance, Class<?> type) {
    return ReflectionSupport.findFields(
        instance.getClass(),
        field -> !Modifier.isStatic(field.getModifiers()) && type.isAssignableFrom(field.getType()),
        HierarchyTraversalMode.TOP_DOWN);
  }

  private static @Nullable Object value(Field field, Object instance) {
    try {
      field.setAccessible(true);
      return field.get(instance);
    } catch (IllegalAccessException e) {
      throw new ExtensionConfigurationException("The field " + field + " cannot be read", e);
    }
  }

  private <T> @Nullable T first(Class<T> type) {
    List<T> found = all(type);
    return found.isEmpty() ? null : found.get(0);
  }

  /** A server of the class {@code annotated}. */
  Scene scene(Class<?> annotated) {
    FakeClock own = first(FakeClock.class);
    FakeClock clock = own == null ? new FakeClock() : own;
    ServerConfig config = first(ServerConfig.class);
    Server server = server(annotated, clock);
    return new Scene(
        TestServer.of(server, config == null ? ServerConfig.DEFAULT : config, clock), clock);
  }

  private Server server(Class<?> annotated, FakeClock clock) {
    Method create = create(annotated);
    List<Object> arguments = new ArrayList<>();
    for (Class<?> type : create.getParameterTypes()) {
      arguments.add(give(type, clock, create.getDeclaringClass().getSimpleName() + ".create"));
    }
    Object made = ReflectionSupport.invokeMethod(create, null, arguments.toArray());
    return (Server) Objects.requireNonNull(made, "create returned null");
  }

  /** The generated factory of a server class. */
  private static Method create(Class<?> annotated) {
    String name = annotated.getName().replace('$', '_') + "Mcp";
    try {
      Class<?> factory = Class.forName(name, true, annotated.getClassLoader());
      for (Method method : factory.getMethods()) {
        if (method.getName().equals("create") && method.getReturnType() == Server.class) {
          return method;
        }
      }
    } catch (ClassNotFoundException e) {
      throw new ExtensionConfigurationException(
          "@McpTest("
              + annotated.getSimpleName()
              + ".class): there is no class "
              + name
              + ". It is generated for a class with @McpServer; is "
              + annotated.getSimpleName()
              + " one, and does the processor run?",
          e);
    }
    throw new ExtensionConfigurationException(name + " has no method create");
  }

  private Object give(Class<?> type, FakeClock clock, String wantedBy) {
    if (type.isInstance(clock)) {
      return clock;
    }
    Object field = first(type);
    if (field != null) {
      return field;
    }
    Constructor<?>[] constructors = type.getConstructors();
    if (constructors.length != 1
        || Modifier.isAbstract(type.getModifiers())
        || type.getName().startsWith("java.")) {
      throw new ExtensionConfigurationException(
          wantedBy
              + " needs a "
              + type.getSimpleName()
              + ", and the test has no field of this type with a value: add one, or make the"
              + " server with a TestServerExtension");
    }
    List<Object> arguments = new ArrayList<>();
    for (Class<?> parameter : constructors[0].getParameterTypes()) {
      arguments.add(give(parameter, clock, "new " + type.getSimpleName()));
    }
    return make(constructors[0], arguments);
  }

  private static Object make(Constructor<?> constructor, List<Object> arguments) {
    try {
      return constructor.newInstance(arguments.toArray());
    } catch (InvocationTargetException e) {
      throw new ExtensionConfigurationException(constructor + " failed", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new ExtensionConfigurationException(constructor + " cannot be called", e);
    }
  }
}
