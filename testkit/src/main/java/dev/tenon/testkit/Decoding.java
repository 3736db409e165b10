package dev.tenon.testkit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.tenon.Presence;
import dev.tenon.runtime.json.RawJson;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads and writes a test's own classes the way that a server writes and reads them: what is absent
 * is left out, and a value of a sealed type says in {@code type} which one it is.
 */
final class Decoding {
  /** Reads messages: numbers keep all their digits, and the zeros at their end. */
  static final JsonMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** The mapper; its settings never change. */
  static final JsonMapper JSON =
      JsonMapper.builder()
          .annotationIntrospector(new SealedTypes())
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .addModule(
              new SimpleModule()
                  .addDeserializer(Presence.class, new PresenceReader(null))
                  .addSerializer(new PresenceWriter())
                  .addDeserializer(RawJson.class, new RawReader())
                  .addSerializer(RawJson.class, new RawWriter()))
          .build();

  private Decoding() {}

  /** What {@code value} is in JSON; a text is JSON already. */
  static JsonNode tree(@Nullable Object value) {
    return value instanceof String text ? JSON.readTree(text) : JSON.valueToTree(value);
  }

  static JavaType type(Type type) {
    return JSON.constructType(type);
  }

  /**
   * Reads {@code node} as {@code type}.
   *
   * @throws AssertionError if it does not fit; says where
   */
  static <T> T read(JsonNode node, Class<T> type) {
    ObjectReader reader = JSON.readerFor(type);
    return read(node, type(type), () -> reader.readValue(node));
  }

  /** The same for a type with parameters. */
  static <T> T read(JsonNode node, TypeReference<T> type) {
    ObjectReader reader = JSON.readerFor(type);
    return read(node, type(type.getType()), () -> reader.readValue(node));
  }

  /** The same for a list of {@code element}. */
  static <T> List<T> readList(JsonNode node, Class<T> element) {
    ObjectReader reader = JSON.readerForListOf(element);
    return read(node, list(element), () -> reader.readValue(node));
  }

  static JavaType list(Class<?> element) {
    return JSON.getTypeFactory().constructCollectionType(List.class, element);
  }

  private static <T> T read(JsonNode node, JavaType type, Supplier<@Nullable T> reader) {
    try {
      T value = reader.get();
      if (value == null) {
        throw new AssertionError("it is null, not " + name(type));
      }
      return value;
    } catch (JacksonException e) {
      throw new AssertionError(
          "it is no "
              + name(type)
              + ": "
              + e.getOriginalMessage()
              + place(e)
              + ", in "
              + Clipped.json(node),
          e);
    }
  }

  private static String name(JavaType type) {
    return type.toCanonical().replaceAll("[\\w.]+[.$](?=\\w)", "");
  }

  private static String place(JacksonException e) {
    StringBuilder path = new StringBuilder();
    e.getPath()
        .forEach(step -> {
          String name = step.getPropertyName();
          path.append('/').append(name == null ? String.valueOf(step.getIndex()) : name);
        });
    return path.isEmpty() ? "" : " at " + path;
  }

  /** Gives sealed types without Jackson's annotations the property that servers give them. */
  private static final class SealedTypes extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
        MapperConfig<?> config, Annotated annotated) {
      JsonTypeInfo.Value said = super.findPolymorphicTypeInfo(config, annotated);
      Class<?> type = annotated.getRawType();
      if (said != null || type == null || !type.isSealed() || type == Presence.class) {
        return said;
      }
      return JsonTypeInfo.Value.construct(
          JsonTypeInfo.Id.SIMPLE_NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, null, null);
    }
  }

  private static final class PresenceReader extends ValueDeserializer<Presence<?>> {
    private final @Nullable JavaType content;

    PresenceReader(@Nullable JavaType content) {
      this.content = content;
    }

    @Override
    public ValueDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      JavaType type = property == null ? context.getContextualType() : property.getType();
      return new PresenceReader(type.containedTypeOrUnknown(0));
    }

    @Override
    public Presence<?> deserialize(JsonParser in, DeserializationContext context) {
      return Presence.of(context.<Object>readValue(in, content));
    }

    @Override
    public Presence<?> getNullValue(DeserializationContext context) {
      return Presence.ofNull();
    }

    @Override
    public Presence<?> getAbsentValue(DeserializationContext context) {
      return Presence.absent();
    }
  }

  private static final class PresenceWriter extends ValueSerializer<Presence<?>> {
    @Override
    public Class<?> handledType() {
      return Presence.class;
    }

    @Override
    public boolean isEmpty(SerializationContext context, Presence<?> value) {
      return value.isAbsent();
    }

    @Override
    public void serialize(Presence<?> value, JsonGenerator out, SerializationContext context) {
      context.writeValue(out, value.orNull());
    }
  }

  private static final class RawReader extends ValueDeserializer<RawJson> {
    @Override
    public RawJson deserialize(JsonParser in, DeserializationContext context) {
      JsonNode tree = context.readTree(in);
      return RawJson.of(tree.toString());
    }
  }

  private static final class RawWriter extends ValueSerializer<RawJson> {
    @Override
    public void serialize(RawJson value, JsonGenerator out, SerializationContext context) {
      out.writeRawValue(value.getValue());
    }
  }
}
