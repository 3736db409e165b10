package dev.tenon.runtime.ask;

import dev.tenon.runtime.json.Json;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Violations;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** The questions of one call: reads what comes back, and asks again for what does not fit. */
public final class Interview implements Interaction {
  /** How often one question is put before it counts as unanswered. */
  private static final int MAX_ATTEMPTS = 3;

  private final Asking asking;
  private final FormTypes forms;
  private final InstantSource clock;

  /** Asks through {@code asking} the forms of {@code forms}, at the time of {@code clock}. */
  public Interview(Asking asking, FormTypes forms, InstantSource clock) {
    this.asking = asking;
    this.forms = forms;
    this.clock = clock;
  }

  @Override
  public <T> T form(String key, String message, Class<T> type) {
    return tryForm(key, message, type).orThrow();
  }

  @Override
  public <T> Elicited<T> tryForm(String key, String message, Class<T> type) {
    return ask(question(key, message, type));
  }

  @Override
  public void url(String key, String message, URI url) {
    boolean unused = ask(Question.url(key, message, url)).orThrow();
  }

  @Override
  public Sampled sample(String key, Sampling request) {
    return ask(Question.sample(key, request));
  }

  @Override
  public List<Root> roots(String key) {
    return ask(Question.roots(key));
  }

  @Override
  public <T> Question.Form<T> question(String key, String message, Class<T> type) {
    FormType<T> form = forms.form(type);
    if (form == null) {
      throw new IllegalArgumentException(
          type.getName() + " is no form of this server; annotate it with @McpForm");
    }
    return new Question.Form<>(key, message, form);
  }

  @Override
  public <T> T ask(Question<T> question) {
    return askAll(question).get(question);
  }

  @Override
  public Answers askAll(Question<?>... questions) {
    Set<String> keys = new HashSet<>();
    for (Question<?> question : questions) {
      if (!keys.add(question.key())) {
        throw new IllegalArgumentException("two questions have the key " + question.key());
      }
    }
    Map<String, Object> answers = new HashMap<>();
    Map<String, Violations> wrong = new HashMap<>();
    for (int attempt = 0; ; attempt++) {
      List<Question<?>> open = new ArrayList<>();
      for (Question<?> question : questions) {
        if (!answers.containsKey(question.key()) && !read(question, answers, wrong)) {
          open.add(question);
        }
      }
      if (open.isEmpty()) {
        return new Answers(answers);
      }
      if (attempt == MAX_ATTEMPTS) {
        throw new UnansweredException(unusable(open.get(0), wrong));
      }
      put(open);
    }
  }

  /** Reads the answer to a question; returns whether there is one that fits. */
  private boolean read(
      Question<?> question, Map<String, Object> answers, Map<String, Violations> wrong) {
    RawJson result = asking.answer(question.key());
    if (result == null) {
      return false;
    }
    Violations violations = new Violations();
    Object answer = question.read(result, violations, clock);
    if (answer == null || !violations.isEmpty()) {
      wrong.put(question.key(), violations);
      asking.reject(question.key());
      return false;
    }
    answers.put(question.key(), answer);
    return true;
  }

  private void put(List<Question<?>> open) {
    try {
      asking.put(open);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnansweredException("The call was cancelled while it waited for an answer.");
    }
  }

  private static String unusable(Question<?> question, Map<String, Violations> wrong) {
    StringBuilder text =
        new StringBuilder("The client's answers to the question \"")
            .append(question.key())
            .append("\" cannot be used.");
    Violations violations = wrong.get(question.key());
    if (violations != null) {
      violations.list().forEach(violation -> text.append("\n- ").append(violation.sentence()));
    }
    return text.toString();
  }

  @Override
  @SuppressWarnings("unchecked") // The step of one key returns one type.
  public <T> T once(String key, Callable<T> step) throws Exception {
    RawJson kept = asking.kept(key);
    if (kept != null) {
      return (T) StepValue.read(kept, forms, clock);
    }
    T value = step.call();
    asking.keep(key, StepValue.write(value, forms, clock));
    return value;
  }

  /** The values of steps, with the name of their type. */
  private static final class StepValue {
    private StepValue() {}

    static RawJson write(Object value, FormTypes forms, InstantSource clock) {
      JsonBuffer buffer = new JsonBuffer(clock);
      JsonGenerator out = buffer.out();
      out.writeStartArray();
      if (value instanceof String text) {
        out.writeString("s").writeString(text);
      } else if (value instanceof Boolean flag) {
        out.writeString("b").writeBoolean(flag);
      } else if (value instanceof Integer number) {
        out.writeString("i").writeNumber(number);
      } else if (value instanceof Long number) {
        out.writeString("l").writeNumber(number);
      } else if (value instanceof Double number && Double.isFinite(number)) {
        out.writeString("d").writeNumber(number);
      } else {
        FormType<?> form = value == null ? null : forms.form(value.getClass());
        if (form == null) {
          throw new IllegalArgumentException(
              "a step may return a String, Boolean, Integer, Long, finite Double or a record that"
                  + " is annotated @McpForm, not "
                  + (value == null ? "null" : value.getClass().getName()));
        }
        out.writeString(form.type().getName());
        form.codec().encodeForm(form.form(), value, out);
      }
      out.writeEndArray();
      return buffer.toRawJson();
    }

    static Object read(RawJson kept, FormTypes forms, InstantSource clock) {
      try (JsonParser in = Json.trusted(kept.utf8(), 0, kept.length())) {
        in.nextToken();
        in.nextToken();
        String tag = in.getString();
        in.nextToken();
        return switch (tag) {
          case "s" -> in.getString();
          case "b" -> in.getBooleanValue();
          case "i" -> in.getIntValue();
          case "l" -> in.getLongValue();
          case "d" -> in.getDoubleValue();
          default -> form(tag, in, forms, clock);
        };
      }
    }

    private static Object form(
        String className, JsonParser in, FormTypes forms, InstantSource clock) {
      FormType<?> form = forms.form(className);
      if (form == null) {
        throw new IllegalStateException("there is no form " + className + " any more");
      }
      JsonReader reader = new JsonReader(in, new Violations(), clock);
      Object value = form.codec().decodeForm(form.form(), reader);
      if (value == null) {
        throw new IllegalStateException("the value that was kept is no " + className + " any more");
      }
      return value;
    }
  }
}
