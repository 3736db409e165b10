package dev.tenon.testkit;

import dev.tenon.TaskSupport;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.ServerBuilder;
import dev.tenon.runtime.ServerConfig;
import dev.tenon.runtime.ask.FormType;
import dev.tenon.runtime.ask.UsedStates;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Handler;
import dev.tenon.runtime.call.Interceptor;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.call.Policy;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.registry.CompletionEntry;
import dev.tenon.runtime.registry.Features;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ResourceEntry;
import dev.tenon.runtime.registry.ServerInfo;
import dev.tenon.runtime.registry.ToolEntry;
import dev.tenon.runtime.task.TaskStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A server for one test, its features written as lambdas where they are needed. */
final class Sketch implements Features {
  static final String NO_ARGUMENTS = "{\"type\":\"object\",\"additionalProperties\":false}";

  private final List<Consumer<Registry.Builder>> entries = new ArrayList<>();
  private final List<Feature> features = new ArrayList<>();
  private final List<Interceptor> interceptors = new ArrayList<>();
  private final Map<Integer, Consumer<Call>> questionsOf = new HashMap<>();
  private @Nullable TaskStore taskStore;
  private ServerInfo info = ServerInfo.of("sketch", "1.0");

  private @Nullable UsedStates usedStates;

  /** How what is added next is served. */
  private Policy[] policies = {};

  private record Feature(
      Function<JsonReader, @Nullable Object> json,
      Function<TextArguments, @Nullable Object> text,
      Handler handler) {}

  /** Serves all that is added from here on so. */
  Sketch policies(Policy... served) {
    this.policies = served;
    return this;
  }

  /** A tool without arguments. */
  Sketch tool(String name, Handler handler) {
    return tool(name, Sketch::nothing, handler);
  }

  /** A tool without arguments whose calls may be tasks. */
  Sketch tool(String name, TaskSupport task, Handler handler) {
    return tool(
        new ToolEntry(
            Presentation.of(name, null, null),
            Hints.NONE,
            RawJson.of(NO_ARGUMENTS),
            null,
            false,
            List.of(),
            task,
            this,
            features.size()),
        Sketch::nothing,
        handler);
  }

  /** The last tool asks {@code questions} before it begins, as parameters with @Ask do. */
  Sketch asking(Consumer<Call> questions) {
    questionsOf.put(features.size() - 1, questions);
    return this;
  }

  /** Keeps tasks in {@code store}. */
  Sketch taskStore(TaskStore store) {
    this.taskStore = store;
    return this;
  }

  /** A form, for questions. */
  Sketch form(FormType<?> form) {
    entries.add(registry -> registry.add(form));
    return this;
  }

  /** A tool with arguments of its own decoding. */
  Sketch tool(String name, Function<JsonReader, @Nullable Object> decoder, Handler handler) {
    return tool(
        new ToolEntry(
            Presentation.of(name, null, null),
            Hints.NONE,
            RawJson.of(NO_ARGUMENTS),
            null,
            false,
            List.of(),
            this,
            features.size()),
        decoder,
        handler);
  }

  /** A tool that presents itself as {@code entry}, whose feature must be {@link #next}. */
  Sketch tool(ToolEntry entry, Function<JsonReader, @Nullable Object> decoder, Handler handler) {
    Policy[] served = policies;
    entries.add(registry -> registry.add(served.length == 0 ? entry : entry.policies(served)));
    return add(decoder, in -> null, handler);
  }

  /** A resource, or a template whose variables {@code decoder} reads. */
  Sketch resource(String uri, Function<TextArguments, @Nullable Object> decoder, Handler handler) {
    int feature = features.size();
    Policy[] served = policies;
    entries.add(registry ->
        registry.add(
            new ResourceEntry(uri, Presentation.of(uri, null, null), null, this, feature)
                .policies(served)));
    return add(in -> null, decoder, handler);
  }

  /** A prompt with one optional argument {@code text}. */
  Sketch prompt(String name, Function<TextArguments, @Nullable Object> decoder, Handler handler) {
    int feature = features.size();
    Policy[] served = policies;
    List<PromptEntry.Argument> arguments =
        List.of(new PromptEntry.Argument("text", null, null, false));
    entries.add(registry ->
        registry.add(
            new PromptEntry(Presentation.of(name, null, null), arguments, this, feature)
                .policies(served)));
    return add(in -> null, decoder, handler);
  }

  /** A completion of a prompt's argument {@code text}. */
  Sketch completion(String prompt, Handler handler) {
    return completion(prompt, true, "text", handler);
  }

  /** A completion. */
  Sketch completion(String target, boolean ofPrompt, String argument, Handler handler) {
    int feature = features.size();
    entries.add(
        registry -> registry.add(new CompletionEntry(target, ofPrompt, argument, this, feature)));
    return add(in -> null, in -> null, handler);
  }

  Sketch singleUse(UsedStates states) {
    this.usedStates = states;
    return this;
  }

  Sketch intercept(Interceptor interceptor) {
    interceptors.add(interceptor);
    return this;
  }

  Sketch info(ServerInfo changed) {
    this.info = changed;
    return this;
  }

  /** The number of the feature that is added next. */
  int next() {
    return features.size();
  }

  TestServer start() {
    return start(ServerConfig.DEFAULT);
  }

  TestServer start(ServerConfig config) {
    return TestServer.of(server(), config);
  }

  TestServer start(ServerConfig config, FakeClock clock) {
    return TestServer.of(server(), config, clock);
  }

  Server server() {
    return builder().build();
  }

  ServerBuilder builder() {
    ServerBuilder builder = Server.builder(info).features(this);
    interceptors.forEach(builder::intercept);
    if (usedStates != null) {
      builder.singleUseStates(usedStates);
    }
    TaskStore store = taskStore;
    return store == null ? builder : builder.taskStore(store);
  }

  private Sketch add(
      Function<JsonReader, @Nullable Object> json,
      Function<TextArguments, @Nullable Object> text,
      Handler handler) {
    features.add(new Feature(json, text, handler));
    return this;
  }

  /** Decodes an object that has no properties. */
  static @Nullable Object nothing(JsonReader in) {
    if (in.beginObject()) {
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.unknown(name);
      }
    }
    return "";
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    entries.forEach(entry -> entry.accept(registry));
  }

  @Override
  public @Nullable Object decode(int feature, JsonReader arguments) {
    return features.get(feature).json().apply(arguments);
  }

  @Override
  public @Nullable Object decode(int feature, TextArguments arguments) {
    return features.get(feature).text().apply(arguments);
  }

  @Override
  public void ask(int feature, Call call) {
    questionsOf.getOrDefault(feature, none -> {}).accept(call);
  }

  @Override
  public Outcome invoke(int feature, Call call) throws Exception {
    return features.get(feature).handler().handle(call);
  }
}
