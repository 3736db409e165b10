package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ask.FormType;
import dev.tenon.runtime.ask.Interaction;
import dev.tenon.runtime.ask.Interview;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.CallContext;
import dev.tenon.runtime.call.Changes;
import dev.tenon.runtime.call.ClientInfo;
import dev.tenon.runtime.call.Feature;
import dev.tenon.runtime.call.LogLevel;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Progress;
import dev.tenon.runtime.call.TraceContext;
import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.json.Violation;
import dev.tenon.runtime.json.Violations;
import dev.tenon.runtime.registry.CompletionEntry;
import dev.tenon.runtime.registry.CompletionRequest;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.Registry.ResourceMatch;
import dev.tenon.runtime.registry.ResourceRequest;
import dev.tenon.runtime.registry.ToolEntry;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** A server that was compiled with the processor and loaded, so that its features can be called. */
public final class LoadedServer {
  /** What arguments, answers and results take for the present. */
  static final Instant NOW = Instant.parse("2026-07-28T12:00:00Z");

  private final Server server;
  private final Class<?> annotated;
  private final ScriptedUser script;
  private final Interaction user;

  private LoadedServer(Server server, Class<?> annotated) {
    this.server = server;
    this.annotated = annotated;
    this.script = new ScriptedUser();
    this.user = new Interview(script, server.registry(), () -> NOW);
  }

  /** What the user is asked and answers. */
  ScriptedUser script() {
    return script;
  }

  /** The form of the record {@code name}, with its schema and its codec. */
  FormType<?> form(String name) {
    return Objects.requireNonNull(server.registry().form(name), name);
  }

  /** Asks the questions of a tool without running it. */
  void ask(String tool, Object arguments) {
    ToolEntry entry = tool(tool);
    entry
        .features()
        .ask(
            entry.feature(),
            new Call(
                new Feature(Feature.Kind.TOOL, "test"), arguments, new NoContext(user), () -> NOW));
  }

  /** Compiles {@code good/<folder>} and makes the server of the class {@code name}. */
  public static LoadedServer of(String folder, String name) {
    return of(Sources.strict(Sources.below("good/" + folder)), name);
  }

  static LoadedServer of(Compilation compilation, String name) {
    assertThat(compilation.status())
        .as(Sources.diagnostics(compilation))
        .isEqualTo(Compilation.Status.SUCCESS);
    ClassLoader loader = new CompiledClasses(compilation);
    try {
      Class<?> annotated = loader.loadClass(name);
      for (Method method : loader.loadClass(name + "Mcp").getDeclaredMethods()) {
        if (method.getName().equals("create")) {
          Object[] instances = new Object[method.getParameterCount()];
          for (int i = 0; i < instances.length; i++) {
            instances[i] = instance(method.getParameterTypes()[i]);
          }
          method.setAccessible(true);
          return new LoadedServer((Server) method.invoke(null, instances), annotated);
        }
      }
      throw new AssertionError("there is no create");
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** An instance, made with empty texts where it takes some. */
  private static Object instance(Class<?> type) throws ReflectiveOperationException {
    var constructor = type.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    Object[] texts = new Object[constructor.getParameterCount()];
    Arrays.fill(texts, "");
    return constructor.newInstance(texts);
  }

  /** The class {@code name} within the annotated class. */
  Class<?> nested(String name) {
    for (Class<?> type : annotated.getDeclaredClasses()) {
      if (type.getSimpleName().equals(name)) {
        return type;
      }
    }
    throw new AssertionError("there is no " + name);
  }

  /** The server. */
  public Server server() {
    return server;
  }

  /** Sets a static field of the annotated class. */
  void set(String field, Object value) {
    try {
      var declared = annotated.getDeclaredField(field);
      declared.setAccessible(true);
      declared.set(null, value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** The class {@code name} within the annotated class. */
  Class<?> type(String name) {
    try {
      return annotated.getClassLoader().loadClass(annotated.getName() + '$' + name);
    } catch (ClassNotFoundException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** Makes an instance of the record {@code name} within the annotated class. */
  Object make(String name, Object... components) {
    try {
      var constructor = type(name).getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return constructor.newInstance(components);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** The tool {@code name}. */
  public ToolEntry tool(String name) {
    return Objects.requireNonNull(server.registry().tool(name), name);
  }

  /** Decodes {@code json}; returns what is wrong with it. */
  public List<Violation> violations(String tool, String json) {
    Violations violations = new Violations();
    decode(tool(tool), json, violations);
    return violations.list();
  }

  private static @Nullable Object decode(ToolEntry entry, String json, Violations violations) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    Object arguments;
    try (JsonParser parser = Json.trusted(bytes, 0, bytes.length)) {
      parser.nextToken();
      arguments =
          entry.features().decode(entry.feature(), new JsonReader(parser, violations, () -> NOW));
      assertThat(parser.nextToken()).as("all of %s is read", json).isNull();
    }
    assertThat(arguments == null).isEqualTo(!violations.isEmpty());
    return arguments;
  }

  /** Decodes {@code json}; returns what is wrong with it, or the result. */
  public Object call(String tool, String json) {
    ToolEntry entry = tool(tool);
    Violations violations = new Violations();
    Object arguments = decode(entry, json, violations);
    return arguments == null
        ? sentences(violations)
        : invoke(entry.features(), entry.feature(), Feature.Kind.TOOL, arguments);
  }

  /** Decodes the arguments of a prompt; returns what is wrong with them, or the result. */
  public Object prompt(String name, Map<String, String> values) {
    PromptEntry entry = Objects.requireNonNull(server.registry().prompt(name), name);
    Violations violations = new Violations();
    Object arguments =
        entry.features().decode(entry.feature(), new TextArguments(values, violations, () -> NOW));
    return arguments == null
        ? sentences(violations)
        : invoke(entry.features(), entry.feature(), Feature.Kind.PROMPT, arguments);
  }

  /** Decodes the variables of a URI; returns what is wrong with them, or the result. */
  public Object resource(String uri) {
    ResourceMatch match = Objects.requireNonNull(server.registry().resource(uri), uri);
    Violations violations = new Violations();
    Object variables = null;
    if (match.entry().uri().indexOf('{') >= 0) {
      variables =
          match
              .entry()
              .features()
              .decode(
                  match.entry().feature(),
                  new TextArguments(match.variables(), violations, () -> NOW));
      if (variables == null) {
        return sentences(violations);
      }
    }
    return invoke(
        match.entry().features(),
        match.entry().feature(),
        Feature.Kind.RESOURCE,
        new ResourceRequest(uri, variables));
  }

  List<String> complete(
      String target, boolean ofPrompt, String argument, String typed, Map<String, String> chosen) {
    CompletionEntry entry =
        Objects.requireNonNull(
            server.registry().completion(target, ofPrompt, argument), target + argument);
    Outcome outcome =
        invoke(
            entry.features(),
            entry.feature(),
            Feature.Kind.COMPLETION,
            new CompletionRequest(typed, chosen));
    return ((Outcome.CompletionResult) outcome).values();
  }

  private static List<String> sentences(Violations violations) {
    return violations.list().stream().map(Violation::sentence).toList();
  }

  /** Runs the method with number {@code other} in place of a tool that failed. */
  Object callInstead(String tool, String json, int other, Throwable cause) throws Exception {
    ToolEntry entry = tool(tool);
    Object arguments = Objects.requireNonNull(decode(entry, json, new Violations()), json);
    Call call =
        new Call(new Feature(Feature.Kind.TOOL, tool), arguments, new NoContext(user), () -> NOW);
    return entry.features().invoke(other, call.insteadOf(cause));
  }

  /** Runs a method without arguments, such as a health check. */
  Outcome run(dev.tenon.runtime.registry.Features features, int feature) {
    return invoke(features, feature, Feature.Kind.TOOL, "");
  }

  private Outcome invoke(
      dev.tenon.runtime.registry.Features features,
      int feature,
      Feature.Kind kind,
      Object arguments) {
    try {
      return features.invoke(
          feature, new Call(new Feature(kind, "test"), arguments, new NoContext(user), () -> NOW));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private record NoContext(Interaction interaction) implements CallContext {
    @Override
    public String protocolVersion() {
      return "2026-07-28";
    }

    @Override
    public ClientInfo client() {
      return ClientInfo.UNKNOWN;
    }

    @Override
    public Progress progress() {
      return (progress, total, message) -> {};
    }

    @Override
    public Changes changes() {
      throw new UnsupportedOperationException("nobody is there to be told");
    }

    @Override
    public TraceContext trace() {
      return TraceContext.NONE;
    }

    @Override
    public void log(LogLevel level, String message) {}

    @Override
    public boolean isCancelled() {
      return false;
    }
  }

  /** The classes of one compilation. */
  private static final class CompiledClasses extends ClassLoader {
    private final Map<String, byte[]> classes = new HashMap<>();

    CompiledClasses(Compilation compilation) {
      super(LoadedServer.class.getClassLoader());
      for (JavaFileObject file : compilation.generatedFiles()) {
        if (file.getKind() == JavaFileObject.Kind.CLASS) {
          try (var in = file.openInputStream()) {
            String path = file.getName().replaceFirst("^/CLASS_OUTPUT/", "");
            classes.put(path.replace(".class", "").replace('/', '.'), in.readAllBytes());
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        }
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
