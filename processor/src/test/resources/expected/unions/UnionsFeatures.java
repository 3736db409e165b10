package good.unions;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.Encode;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.ObjectReader;
import dev.tenon.runtime.json.PropertyNames;
import dev.tenon.runtime.json.Range;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Required;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.registry.Features;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import tools.jackson.core.JsonGenerator;

/**
 * Serves the annotated methods of {@link Unions}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
final class UnionsFeatures implements Features {
  private static final int SHAPE = 0;

  private static final int EXPRESSION = 1;

  private static final int OUTCOME = 2;

  private static final int COUNTED = 3;

  private static final int ANIMAL = 4;

  private static final int DOG = 5;

  private static final int EVENT = 6;

  private static final int HOLDER = 7;

  private static final int RETURNED = 8;

  private static final int NULLABLE = 9;

  private static final Range ABOVE_0 = Range.ANY.above("0");

  private static final String SHAPE_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"oneOf\":[{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Circle\"},\"radius\":{\"type\":\"number\",\"exclusiveMinimum\":0}},\"required\":[\"type\",\"radius\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"square\"},\"side\":{\"type\":\"number\"}},\"required\":[\"type\",\"side\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Triangle\"},\"a\":{\"type\":\"number\"},\"b\":{\"type\":\"number\"},\"c\":{\"type\":\"number\"}},\"required\":[\"type\",\"a\",\"b\",\"c\"],\"additionalProperties\":false}]}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String SHAPE_OUTPUT = "{\"type\":\"object\",\"oneOf\":[{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Circle\"},\"radius\":{\"type\":\"number\",\"exclusiveMinimum\":0}},\"required\":[\"type\",\"radius\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"square\"},\"side\":{\"type\":\"number\"}},\"required\":[\"type\",\"side\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Triangle\"},\"a\":{\"type\":\"number\"},\"b\":{\"type\":\"number\"},\"c\":{\"type\":\"number\"}},\"required\":[\"type\",\"a\",\"b\",\"c\"],\"additionalProperties\":false}]}";

  private static final String EXPRESSION_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"$ref\":\"#/$defs/Expression\"}},\"required\":[\"value\"],\"additionalProperties\":false,\"$defs\":{\"Expression\":{\"description\":\"An expression.\",\"oneOf\":[{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Number\"},\"value\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"type\",\"value\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Sum\"},\"left\":{\"$ref\":\"#/$defs/Expression\"},\"right\":{\"$ref\":\"#/$defs/Expression\"}},\"required\":[\"type\",\"left\",\"right\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Call\"},\"function\":{\"type\":\"string\"},\"arguments\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/Expression\"}}},\"required\":[\"type\",\"function\",\"arguments\"],\"additionalProperties\":false}]}}}";

  private static final String EXPRESSION_OUTPUT = "{\"type\":\"object\",\"description\":\"An expression.\",\"oneOf\":[{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Number\"},\"value\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"type\",\"value\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Sum\"},\"left\":{\"$ref\":\"#/$defs/Expression\"},\"right\":{\"$ref\":\"#/$defs/Expression\"}},\"required\":[\"type\",\"left\",\"right\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Call\"},\"function\":{\"type\":\"string\"},\"arguments\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/Expression\"}}},\"required\":[\"type\",\"function\",\"arguments\"],\"additionalProperties\":false}],\"$defs\":{\"Expression\":{\"description\":\"An expression.\",\"oneOf\":[{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Number\"},\"value\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"type\",\"value\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Sum\"},\"left\":{\"$ref\":\"#/$defs/Expression\"},\"right\":{\"$ref\":\"#/$defs/Expression\"}},\"required\":[\"type\",\"left\",\"right\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Call\"},\"function\":{\"type\":\"string\"},\"arguments\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/Expression\"}}},\"required\":[\"type\",\"function\",\"arguments\"],\"additionalProperties\":false}]}}}";

  private static final String OUTCOME_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"oneOf\":[{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Found\"},\"value\":{\"type\":\"string\"},\"rank\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"type\",\"value\",\"rank\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Missing\"},\"reason\":{\"type\":\"string\"}},\"required\":[\"type\",\"reason\"],\"additionalProperties\":false}]}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String OUTCOME_OUTPUT = "{\"type\":\"object\",\"oneOf\":[{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Found\"},\"value\":{\"type\":\"string\"},\"rank\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"type\",\"value\",\"rank\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Missing\"},\"reason\":{\"type\":\"string\"}},\"required\":[\"type\",\"reason\"],\"additionalProperties\":false}]}";

  private static final String COUNTED_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"oneOf\":[{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Found\"},\"value\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"rank\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"type\",\"value\",\"rank\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Missing\"},\"reason\":{\"type\":\"string\"}},\"required\":[\"type\",\"reason\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Counted\"},\"count\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"type\",\"count\"],\"additionalProperties\":false}]}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String COUNTED_OUTPUT = "{\"type\":\"object\",\"oneOf\":[{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Found\"},\"value\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},\"rank\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"type\",\"value\",\"rank\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Missing\"},\"reason\":{\"type\":\"string\"}},\"required\":[\"type\",\"reason\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Counted\"},\"count\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"type\",\"count\"],\"additionalProperties\":false}]}";

  private static final String ANIMAL_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"oneOf\":[{\"type\":\"object\",\"properties\":{\"kind\":{\"const\":\"dog\"},\"name\":{\"type\":\"string\"}},\"required\":[\"kind\",\"name\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"kind\":{\"const\":\"Unions$Cat\"},\"name\":{\"type\":\"string\"},\"lives\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"kind\",\"name\",\"lives\"],\"additionalProperties\":false}]}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String ANIMAL_OUTPUT = "{\"type\":\"object\",\"oneOf\":[{\"type\":\"object\",\"properties\":{\"kind\":{\"const\":\"dog\"},\"name\":{\"type\":\"string\"}},\"required\":[\"kind\",\"name\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"kind\":{\"const\":\"Unions$Cat\"},\"name\":{\"type\":\"string\"},\"lives\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"kind\",\"name\",\"lives\"],\"additionalProperties\":false}]}";

  private static final String DOG_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"oneOf\":[{\"type\":\"object\",\"properties\":{\"kind\":{\"const\":\"dog\"},\"name\":{\"type\":\"string\"}},\"required\":[\"kind\",\"name\"],\"additionalProperties\":false}]}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String DOG_OUTPUT = "{\"type\":\"object\",\"oneOf\":[{\"type\":\"object\",\"properties\":{\"kind\":{\"const\":\"dog\"},\"name\":{\"type\":\"string\"}},\"required\":[\"kind\",\"name\"],\"additionalProperties\":false}]}";

  private static final String EVENT_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"oneOf\":[{\"type\":\"object\",\"properties\":{\"event\":{\"const\":\"Opened\"},\"by\":{\"type\":\"string\"}},\"required\":[\"event\",\"by\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"event\":{\"const\":\"Closed\"}},\"required\":[\"event\"],\"additionalProperties\":false}]}},\"required\":[\"value\"],\"additionalProperties\":false}";

  private static final String EVENT_OUTPUT = "{\"type\":\"object\",\"oneOf\":[{\"type\":\"object\",\"properties\":{\"event\":{\"const\":\"Opened\"},\"by\":{\"type\":\"string\"}},\"required\":[\"event\",\"by\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"event\":{\"const\":\"Closed\"}},\"required\":[\"event\"],\"additionalProperties\":false}]}";

  private static final String HOLDER_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"object\",\"properties\":{\"maybe\":{\"$ref\":\"#/$defs/Shape\"},\"perhaps\":{\"anyOf\":[{\"$ref\":\"#/$defs/Shape\"},{\"type\":\"null\"}]},\"list\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/Shape\"}},\"map\":{\"type\":\"object\",\"additionalProperties\":{\"$ref\":\"#/$defs/Expression\"}},\"plain\":{\"type\":\"object\",\"properties\":{\"radius\":{\"type\":\"number\",\"exclusiveMinimum\":0}},\"required\":[\"radius\"],\"additionalProperties\":false}},\"required\":[\"list\",\"map\",\"plain\"],\"additionalProperties\":false}},\"required\":[\"value\"],\"additionalProperties\":false,\"$defs\":{\"Shape\":{\"oneOf\":[{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Circle\"},\"radius\":{\"type\":\"number\",\"exclusiveMinimum\":0}},\"required\":[\"type\",\"radius\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"square\"},\"side\":{\"type\":\"number\"}},\"required\":[\"type\",\"side\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Triangle\"},\"a\":{\"type\":\"number\"},\"b\":{\"type\":\"number\"},\"c\":{\"type\":\"number\"}},\"required\":[\"type\",\"a\",\"b\",\"c\"],\"additionalProperties\":false}]},\"Expression\":{\"description\":\"An expression.\",\"oneOf\":[{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Number\"},\"value\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"type\",\"value\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Sum\"},\"left\":{\"$ref\":\"#/$defs/Expression\"},\"right\":{\"$ref\":\"#/$defs/Expression\"}},\"required\":[\"type\",\"left\",\"right\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Call\"},\"function\":{\"type\":\"string\"},\"arguments\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/Expression\"}}},\"required\":[\"type\",\"function\",\"arguments\"],\"additionalProperties\":false}]}}}";

  private static final String HOLDER_OUTPUT = "{\"type\":\"object\",\"properties\":{\"maybe\":{\"$ref\":\"#/$defs/Shape\"},\"perhaps\":{\"$ref\":\"#/$defs/Shape\"},\"list\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/Shape\"}},\"map\":{\"type\":\"object\",\"additionalProperties\":{\"$ref\":\"#/$defs/Expression\"}},\"plain\":{\"type\":\"object\",\"properties\":{\"radius\":{\"type\":\"number\",\"exclusiveMinimum\":0}},\"required\":[\"radius\"],\"additionalProperties\":false}},\"required\":[\"list\",\"map\",\"plain\"],\"additionalProperties\":false,\"$defs\":{\"Shape\":{\"oneOf\":[{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Circle\"},\"radius\":{\"type\":\"number\",\"exclusiveMinimum\":0}},\"required\":[\"type\",\"radius\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"square\"},\"side\":{\"type\":\"number\"}},\"required\":[\"type\",\"side\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Triangle\"},\"a\":{\"type\":\"number\"},\"b\":{\"type\":\"number\"},\"c\":{\"type\":\"number\"}},\"required\":[\"type\",\"a\",\"b\",\"c\"],\"additionalProperties\":false}]},\"Expression\":{\"description\":\"An expression.\",\"oneOf\":[{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Number\"},\"value\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"type\",\"value\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Sum\"},\"left\":{\"$ref\":\"#/$defs/Expression\"},\"right\":{\"$ref\":\"#/$defs/Expression\"}},\"required\":[\"type\",\"left\",\"right\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Call\"},\"function\":{\"type\":\"string\"},\"arguments\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/Expression\"}}},\"required\":[\"type\",\"function\",\"arguments\"],\"additionalProperties\":false}]}}}";

  private static final String NO_INPUT = "{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}";

  private static final String NULLABLE_INPUT = "{\"type\":\"object\",\"properties\":{\"value\":{\"anyOf\":[{\"oneOf\":[{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Circle\"},\"radius\":{\"type\":\"number\",\"exclusiveMinimum\":0}},\"required\":[\"type\",\"radius\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"square\"},\"side\":{\"type\":\"number\"}},\"required\":[\"type\",\"side\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Triangle\"},\"a\":{\"type\":\"number\"},\"b\":{\"type\":\"number\"},\"c\":{\"type\":\"number\"}},\"required\":[\"type\",\"a\",\"b\",\"c\"],\"additionalProperties\":false}]},{\"type\":\"null\"}]}},\"additionalProperties\":false}";

  private static final String NULLABLE_OUTPUT = "{\"anyOf\":[{\"oneOf\":[{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Circle\"},\"radius\":{\"type\":\"number\",\"exclusiveMinimum\":0}},\"required\":[\"type\",\"radius\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"square\"},\"side\":{\"type\":\"number\"}},\"required\":[\"type\",\"side\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"Triangle\"},\"a\":{\"type\":\"number\"},\"b\":{\"type\":\"number\"},\"c\":{\"type\":\"number\"}},\"required\":[\"type\",\"a\",\"b\",\"c\"],\"additionalProperties\":false}]},{\"type\":\"null\"}]}";

  private final Unions unions;

  UnionsFeatures(Unions unions) {
    this.unions = Objects.requireNonNull(unions, "unions");
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    registry.add(
        new ToolEntry(
            Presentation.of("shape", null, "Shapes."),
            Hints.NONE,
            RawJson.of(SHAPE_INPUT),
            RawJson.of(SHAPE_OUTPUT),
            true,
            List.of(),
            this,
            SHAPE));
    registry.add(
        new ToolEntry(
            Presentation.of("expression", null, "Expressions."),
            Hints.NONE,
            RawJson.of(EXPRESSION_INPUT),
            RawJson.of(EXPRESSION_OUTPUT),
            true,
            List.of(),
            this,
            EXPRESSION));
    registry.add(
        new ToolEntry(
            Presentation.of("outcome", null, "Generic unions."),
            Hints.NONE,
            RawJson.of(OUTCOME_INPUT),
            RawJson.of(OUTCOME_OUTPUT),
            true,
            List.of(),
            this,
            OUTCOME));
    registry.add(
        new ToolEntry(
            Presentation.of("counted", null, "Generic unions of numbers."),
            Hints.NONE,
            RawJson.of(COUNTED_INPUT),
            RawJson.of(COUNTED_OUTPUT),
            true,
            List.of(),
            this,
            COUNTED));
    registry.add(
        new ToolEntry(
            Presentation.of("animal", null, "Animals."),
            Hints.NONE,
            RawJson.of(ANIMAL_INPUT),
            RawJson.of(ANIMAL_OUTPUT),
            true,
            List.of(),
            this,
            ANIMAL));
    registry.add(
        new ToolEntry(
            Presentation.of("dog", null, "One variant of an annotated type says what it is."),
            Hints.NONE,
            RawJson.of(DOG_INPUT),
            RawJson.of(DOG_OUTPUT),
            true,
            List.of(),
            this,
            DOG));
    registry.add(
        new ToolEntry(
            Presentation.of("event", null, "Events."),
            Hints.NONE,
            RawJson.of(EVENT_INPUT),
            RawJson.of(EVENT_OUTPUT),
            true,
            List.of(),
            this,
            EVENT));
    registry.add(
        new ToolEntry(
            Presentation.of("holder", null, "Unions in other types."),
            Hints.NONE,
            RawJson.of(HOLDER_INPUT),
            RawJson.of(HOLDER_OUTPUT),
            true,
            List.of(),
            this,
            HOLDER));
    registry.add(
        new ToolEntry(
            Presentation.of("returned", null, "Returns what the test says."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            RawJson.of(ANIMAL_OUTPUT),
            true,
            List.of(),
            this,
            RETURNED));
    registry.add(
        new ToolEntry(
            Presentation.of("nullable", null, "A union that may be null."),
            Hints.NONE,
            RawJson.of(NULLABLE_INPUT),
            RawJson.of(NULLABLE_OUTPUT),
            false,
            List.of(),
            this,
            NULLABLE));
  }

  @Override
  public Object decode(int feature, TextArguments arguments) {
    throw new IllegalArgumentException("there is no feature " + feature);
  }

  @Override
  public Object decode(int feature, JsonReader arguments) {
    return new Calls().decode(feature, arguments);
  }

  @Override
  public Outcome invoke(int feature, Call call) {
    return new Calls().invoke(feature, call);
  }

  /**
   * Apart, so that it is loaded with the first call.
   */
  private final class Calls {
    private Object decode(int feature, JsonReader arguments) {
      return switch (feature) {
        case SHAPE -> decodeShapeArguments(arguments);
        case EXPRESSION -> decodeExpressionArguments(arguments);
        case OUTCOME -> decodeOutcomeArguments(arguments);
        case COUNTED -> decodeCountedArguments(arguments);
        case ANIMAL -> decodeAnimalArguments(arguments);
        case DOG -> decodeDogArguments(arguments);
        case EVENT -> decodeEventArguments(arguments);
        case HOLDER -> decodeHolderArguments(arguments);
        case RETURNED -> decodeNoArguments(arguments);
        case NULLABLE -> decodeNullableArguments(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Outcome invoke(int feature, Call call) {
      return switch (feature) {
        case SHAPE -> callShape(call);
        case EXPRESSION -> callExpression(call);
        case OUTCOME -> callOutcome(call);
        case COUNTED -> callCounted(call);
        case ANIMAL -> callAnimal(call);
        case DOG -> callDog(call);
        case EVENT -> callEvent(call);
        case HOLDER -> callHolder(call);
        case RETURNED -> callReturned(call);
        case NULLABLE -> callNullable(call);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private static Unions.Circle decodeCircle(JsonReader in) {
      double radius = 0;
      ObjectReader object = Names.CIRCLE.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> radius = in.number(ABOVE_0);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Unions.Circle(radius);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static Unions.Square decodeSquare(JsonReader in) {
      double side = 0;
      ObjectReader object = Names.SQUARE.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> side = in.number(Range.ANY);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Unions.Square(side);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static Unions.Triangle decodeTriangle(JsonReader in) {
      double a = 0;
      double b = 0;
      double c = 0;
      ObjectReader object = Names.TRIANGLE.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> a = in.number(Range.ANY);
          case 1 -> b = in.number(Range.ANY);
          case 2 -> c = in.number(Range.ANY);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Unions.Triangle(a, b, c);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static Unions.Shape decodeShape(JsonReader in) {
      String tag = in.variant("type", "Circle", "square", "Triangle");
      if (tag == null) {
        return null;
      }
      return switch (tag) {
        case "Circle" -> decodeCircle(in);
        case "square" -> decodeSquare(in);
        case "Triangle" -> decodeTriangle(in);
        default -> throw new IllegalStateException("there is no variant " + tag);
      };
    }

    private static ShapeArguments decodeShapeArguments(JsonReader in) {
      Unions.Shape value = null;
      ObjectReader object = Names.SHAPE_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeShape(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new ShapeArguments(value);
    }

    private static void encodeCircleOfShape(JsonGenerator out, Unions.Circle value) {
      out.writeStartObject();
      out.writeStringProperty("type", "Circle");
      out.writeName("radius");
      Encode.number(out, value.radius(), ABOVE_0);
      out.writeEndObject();
    }

    private static void encodeSquareOfShape(JsonGenerator out, Unions.Square value) {
      out.writeStartObject();
      out.writeStringProperty("type", "square");
      out.writeName("side");
      Encode.number(out, value.side());
      out.writeEndObject();
    }

    private static void encodeTriangleOfShape(JsonGenerator out, Unions.Triangle value) {
      out.writeStartObject();
      out.writeStringProperty("type", "Triangle");
      out.writeName("a");
      Encode.number(out, value.a());
      out.writeName("b");
      Encode.number(out, value.b());
      out.writeName("c");
      Encode.number(out, value.c());
      out.writeEndObject();
    }

    private static void encodeShape(JsonGenerator out, Unions.Shape value) {
      if (value instanceof Unions.Circle circle) {
        encodeCircleOfShape(out, circle);
      } else if (value instanceof Unions.Square square) {
        encodeSquareOfShape(out, square);
      } else if (value instanceof Unions.Triangle triangle) {
        encodeTriangleOfShape(out, triangle);
      } else {
        throw Encode.noneOf(value, "Circle", "Square", "Triangle");
      }
    }

    private Outcome callShape(Call call) {
      ShapeArguments arguments = (ShapeArguments) call.arguments();
      Unions.Shape result = unions.shape(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeShape(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static Unions.Expression.Number decodeNumber(JsonReader in) {
      int value = 0;
      ObjectReader object = Names.NUMBER.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Unions.Expression.Number(value);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static Unions.Expression.Sum decodeSum(JsonReader in) {
      Unions.Expression left = null;
      Unions.Expression right = null;
      ObjectReader object = Names.SUM.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> left = decodeExpression(in);
          case 1 -> right = decodeExpression(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Unions.Expression.Sum(left, right);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static List<Unions.Expression> decodeListOfExpression(JsonReader in) {
      int before = in.violations();
      if (!in.beginArray()) {
        return null;
      }
      List<Unions.Expression> values = new ArrayList<>();
      while (in.nextElement()) {
        values.add(decodeExpression(in));
      }
      return in.violations() == before ? List.copyOf(values) : null;
    }

    private static Unions.Expression.Call decodeCall(JsonReader in) {
      String function = null;
      List<Unions.Expression> arguments = null;
      ObjectReader object = Names.CALL.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> function = in.string();
          case 1 -> arguments = decodeListOfExpression(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Unions.Expression.Call(function, arguments);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static Unions.Expression decodeExpression(JsonReader in) {
      String tag = in.variant("type", "Number", "Sum", "Call");
      if (tag == null) {
        return null;
      }
      return switch (tag) {
        case "Number" -> decodeNumber(in);
        case "Sum" -> decodeSum(in);
        case "Call" -> decodeCall(in);
        default -> throw new IllegalStateException("there is no variant " + tag);
      };
    }

    private static ExpressionArguments decodeExpressionArguments(JsonReader in) {
      Unions.Expression value = null;
      ObjectReader object = Names.EXPRESSION_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeExpression(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new ExpressionArguments(value);
    }

    private static void encodeNumberOfExpression(JsonGenerator out,
        Unions.Expression.Number value) {
      out.writeStartObject();
      out.writeStringProperty("type", "Number");
      out.writeNumberProperty("value", value.value());
      out.writeEndObject();
    }

    private static void encodeSumOfExpression(JsonGenerator out, Unions.Expression.Sum value) {
      out.writeStartObject();
      out.writeStringProperty("type", "Sum");
      Unions.Expression left = value.left();
      Required.name(out, "left", left);
      encodeExpression(out, left);
      Unions.Expression right = value.right();
      Required.name(out, "right", right);
      encodeExpression(out, right);
      out.writeEndObject();
    }

    private static void encodeListOfExpression(JsonGenerator out, List<Unions.Expression> values) {
      out.writeStartArray();
      for (Unions.Expression value : values) {
        Required.value(value, "element");
        encodeExpression(out, value);
      }
      out.writeEndArray();
    }

    private static void encodeCallOfExpression(JsonGenerator out, Unions.Expression.Call value) {
      out.writeStartObject();
      out.writeStringProperty("type", "Call");
      Required.string(out, "function", value.function());
      List<Unions.Expression> arguments = value.arguments();
      Required.name(out, "arguments", arguments);
      encodeListOfExpression(out, arguments);
      out.writeEndObject();
    }

    private static void encodeExpression(JsonGenerator out, Unions.Expression value) {
      if (value instanceof Unions.Expression.Number number) {
        encodeNumberOfExpression(out, number);
      } else if (value instanceof Unions.Expression.Sum sum) {
        encodeSumOfExpression(out, sum);
      } else if (value instanceof Unions.Expression.Call call) {
        encodeCallOfExpression(out, call);
      } else {
        throw Encode.noneOf(value, "Number", "Sum", "Call");
      }
    }

    private Outcome callExpression(Call call) {
      ExpressionArguments arguments = (ExpressionArguments) call.arguments();
      Unions.Expression result = unions.expression(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeExpression(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static Unions.Outcome.Found<String> decodeFoundOfString(JsonReader in) {
      String value = null;
      int rank = 0;
      ObjectReader object = Names.FOUND_OF_STRING.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = in.string();
          case 1 -> rank = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Unions.Outcome.Found<String>(value, rank);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static Unions.Outcome.Missing<String> decodeMissingOfString(JsonReader in) {
      String reason = null;
      ObjectReader object = Names.MISSING_OF_STRING.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> reason = in.string();
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Unions.Outcome.Missing<String>(reason);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static Unions.Outcome<String> decodeOutcomeOfString(JsonReader in) {
      String tag = in.variant("type", "Found", "Missing");
      if (tag == null) {
        return null;
      }
      return switch (tag) {
        case "Found" -> decodeFoundOfString(in);
        case "Missing" -> decodeMissingOfString(in);
        default -> throw new IllegalStateException("there is no variant " + tag);
      };
    }

    private static OutcomeArguments decodeOutcomeArguments(JsonReader in) {
      Unions.Outcome<String> value = null;
      ObjectReader object = Names.OUTCOME_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeOutcomeOfString(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new OutcomeArguments(value);
    }

    private static void encodeFoundOfStringOfOutcome(JsonGenerator out,
        Unions.Outcome.Found<String> value) {
      out.writeStartObject();
      out.writeStringProperty("type", "Found");
      Required.string(out, "value", value.value());
      out.writeNumberProperty("rank", value.rank());
      out.writeEndObject();
    }

    private static void encodeMissingOfStringOfOutcome(JsonGenerator out,
        Unions.Outcome.Missing<String> value) {
      out.writeStartObject();
      out.writeStringProperty("type", "Missing");
      Required.string(out, "reason", value.reason());
      out.writeEndObject();
    }

    private static void encodeOutcomeOfString(JsonGenerator out, Unions.Outcome<String> value) {
      if (value instanceof Unions.Outcome.Found<String> found) {
        encodeFoundOfStringOfOutcome(out, found);
      } else if (value instanceof Unions.Outcome.Missing<String> missing) {
        encodeMissingOfStringOfOutcome(out, missing);
      } else {
        throw Encode.noneOf(value, "Found", "Missing");
      }
    }

    private Outcome callOutcome(Call call) {
      OutcomeArguments arguments = (OutcomeArguments) call.arguments();
      Unions.Outcome<String> result = unions.outcome(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeOutcomeOfString(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static Unions.Outcome.Found<Integer> decodeFoundOfInteger(JsonReader in) {
      Integer value = null;
      int rank = 0;
      ObjectReader object = Names.FOUND_OF_INTEGER.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
          case 1 -> rank = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Unions.Outcome.Found<Integer>(value, rank);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static Unions.Outcome.Missing<Integer> decodeMissingOfInteger(JsonReader in) {
      String reason = null;
      ObjectReader object = Names.MISSING_OF_INTEGER.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> reason = in.string();
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Unions.Outcome.Missing<Integer>(reason);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static Unions.Outcome.Counted decodeCounted(JsonReader in) {
      int count = 0;
      ObjectReader object = Names.COUNTED.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> count = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Unions.Outcome.Counted(count);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static Unions.Outcome<Integer> decodeOutcomeOfInteger(JsonReader in) {
      String tag = in.variant("type", "Found", "Missing", "Counted");
      if (tag == null) {
        return null;
      }
      return switch (tag) {
        case "Found" -> decodeFoundOfInteger(in);
        case "Missing" -> decodeMissingOfInteger(in);
        case "Counted" -> decodeCounted(in);
        default -> throw new IllegalStateException("there is no variant " + tag);
      };
    }

    private static CountedArguments decodeCountedArguments(JsonReader in) {
      Unions.Outcome<Integer> value = null;
      ObjectReader object = Names.COUNTED_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeOutcomeOfInteger(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new CountedArguments(value);
    }

    private static void encodeFoundOfIntegerOfOutcome(JsonGenerator out,
        Unions.Outcome.Found<Integer> value) {
      out.writeStartObject();
      out.writeStringProperty("type", "Found");
      Integer value_ = value.value();
      Required.name(out, "value", value_);
      out.writeNumber(value_.intValue());
      out.writeNumberProperty("rank", value.rank());
      out.writeEndObject();
    }

    private static void encodeMissingOfIntegerOfOutcome(JsonGenerator out,
        Unions.Outcome.Missing<Integer> value) {
      out.writeStartObject();
      out.writeStringProperty("type", "Missing");
      Required.string(out, "reason", value.reason());
      out.writeEndObject();
    }

    private static void encodeCountedOfOutcome(JsonGenerator out, Unions.Outcome.Counted value) {
      out.writeStartObject();
      out.writeStringProperty("type", "Counted");
      out.writeNumberProperty("count", value.count());
      out.writeEndObject();
    }

    private static void encodeOutcomeOfInteger(JsonGenerator out, Unions.Outcome<Integer> value) {
      if (value instanceof Unions.Outcome.Found<Integer> found) {
        encodeFoundOfIntegerOfOutcome(out, found);
      } else if (value instanceof Unions.Outcome.Missing<Integer> missing) {
        encodeMissingOfIntegerOfOutcome(out, missing);
      } else if (value instanceof Unions.Outcome.Counted counted) {
        encodeCountedOfOutcome(out, counted);
      } else {
        throw Encode.noneOf(value, "Found", "Missing", "Counted");
      }
    }

    private Outcome callCounted(Call call) {
      CountedArguments arguments = (CountedArguments) call.arguments();
      Unions.Outcome<Integer> result = unions.counted(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeOutcomeOfInteger(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static Unions.Dog decodeDog(JsonReader in) {
      String name = null;
      ObjectReader object = Names.DOG.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> name = in.string();
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Unions.Dog(name);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static Unions.Cat decodeCat(JsonReader in) {
      String name = null;
      int lives = 0;
      ObjectReader object = Names.CAT.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> name = in.string();
          case 1 -> lives = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Unions.Cat(name, lives);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static Unions.Animal decodeAnimal(JsonReader in) {
      String tag = in.variant("kind", "dog", "Unions$Cat");
      if (tag == null) {
        return null;
      }
      return switch (tag) {
        case "dog" -> decodeDog(in);
        case "Unions$Cat" -> decodeCat(in);
        default -> throw new IllegalStateException("there is no variant " + tag);
      };
    }

    private static AnimalArguments decodeAnimalArguments(JsonReader in) {
      Unions.Animal value = null;
      ObjectReader object = Names.ANIMAL_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeAnimal(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new AnimalArguments(value);
    }

    private static void encodeDogOfAnimal(JsonGenerator out, Unions.Dog value) {
      out.writeStartObject();
      out.writeStringProperty("kind", "dog");
      Required.string(out, "name", value.name());
      out.writeEndObject();
    }

    private static void encodeCatOfAnimal(JsonGenerator out, Unions.Cat value) {
      out.writeStartObject();
      out.writeStringProperty("kind", "Unions$Cat");
      Required.string(out, "name", value.name());
      out.writeNumberProperty("lives", value.lives());
      out.writeEndObject();
    }

    private static void encodeAnimal(JsonGenerator out, Unions.Animal value) {
      if (value instanceof Unions.Dog dog) {
        encodeDogOfAnimal(out, dog);
      } else if (value instanceof Unions.Cat cat) {
        encodeCatOfAnimal(out, cat);
      } else {
        throw Encode.noneOf(value, "Dog", "Cat");
      }
    }

    private Outcome callAnimal(Call call) {
      AnimalArguments arguments = (AnimalArguments) call.arguments();
      Unions.Animal result = unions.animal(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeAnimal(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static Unions.Dog decodeDog2(JsonReader in) {
      String tag = in.variant("kind", "dog");
      if (tag == null) {
        return null;
      }
      return switch (tag) {
        case "dog" -> decodeDog(in);
        default -> throw new IllegalStateException("there is no variant " + tag);
      };
    }

    private static DogArguments decodeDogArguments(JsonReader in) {
      Unions.Dog value = null;
      ObjectReader object = Names.DOG_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeDog2(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new DogArguments(value);
    }

    private static void encodeDog(JsonGenerator out, Unions.Dog value) {
      encodeDogOfAnimal(out, value);
    }

    private Outcome callDog(Call call) {
      DogArguments arguments = (DogArguments) call.arguments();
      Unions.Dog result = unions.dog(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeDog(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static Unions.Event.Opened decodeOpened(JsonReader in) {
      String event = null;
      String by = null;
      ObjectReader object = Names.OPENED.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> event = in.string();
          case 1 -> by = in.string();
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Unions.Event.Opened(event, by);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static Unions.Event.Closed decodeClosed(JsonReader in) {
      String event = null;
      ObjectReader object = Names.CLOSED.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> event = in.string();
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Unions.Event.Closed(event);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static Unions.Event decodeEvent(JsonReader in) {
      String tag = in.variantWith("event", "Opened", "Closed");
      if (tag == null) {
        return null;
      }
      return switch (tag) {
        case "Opened" -> decodeOpened(in);
        case "Closed" -> decodeClosed(in);
        default -> throw new IllegalStateException("there is no variant " + tag);
      };
    }

    private static EventArguments decodeEventArguments(JsonReader in) {
      Unions.Event value = null;
      ObjectReader object = Names.EVENT_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeEvent(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new EventArguments(value);
    }

    private static void encodeOpenedOfEvent(JsonGenerator out, Unions.Event.Opened value) {
      out.writeStartObject();
      out.writeStringProperty("event", "Opened");
      Required.string(out, "by", value.by());
      out.writeEndObject();
    }

    private static void encodeClosedOfEvent(JsonGenerator out, Unions.Event.Closed value) {
      out.writeStartObject();
      out.writeStringProperty("event", "Closed");
      out.writeEndObject();
    }

    private static void encodeEvent(JsonGenerator out, Unions.Event value) {
      if (value instanceof Unions.Event.Opened opened) {
        encodeOpenedOfEvent(out, opened);
      } else if (value instanceof Unions.Event.Closed closed) {
        encodeClosedOfEvent(out, closed);
      } else {
        throw Encode.noneOf(value, "Opened", "Closed");
      }
    }

    private Outcome callEvent(Call call) {
      EventArguments arguments = (EventArguments) call.arguments();
      Unions.Event result = unions.event(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeEvent(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static List<Unions.Shape> decodeListOfShape(JsonReader in) {
      int before = in.violations();
      if (!in.beginArray()) {
        return null;
      }
      List<Unions.Shape> values = new ArrayList<>();
      while (in.nextElement()) {
        values.add(decodeShape(in));
      }
      return in.violations() == before ? List.copyOf(values) : null;
    }

    private static Map<String, Unions.Expression> decodeMapOfStringAndExpression(JsonReader in) {
      int before = in.violations();
      if (!in.beginObject()) {
        return null;
      }
      Map<String, Unions.Expression> values = new LinkedHashMap<>();
      for (String property = in.nextName(); property != null; property = in.nextName()) {
        values.put(property, decodeExpression(in));
      }
      return in.violations() == before ? Collections.unmodifiableMap(values) : null;
    }

    private static Unions.Holder decodeHolder(JsonReader in) {
      Optional<Unions.Shape> maybe = Optional.empty();
      Unions.Shape perhaps = null;
      List<Unions.Shape> list = null;
      Map<String, Unions.Expression> map = null;
      Unions.Circle plain = null;
      ObjectReader object = Names.HOLDER.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> maybe = Optional.ofNullable(decodeShape(in));
          case 1 -> perhaps = in.isNull() ? null : decodeShape(in);
          case 2 -> list = decodeListOfShape(in);
          case 3 -> map = decodeMapOfStringAndExpression(in);
          case 4 -> plain = decodeCircle(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Unions.Holder(maybe, perhaps, list, map, plain);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static HolderArguments decodeHolderArguments(JsonReader in) {
      Unions.Holder value = null;
      ObjectReader object = Names.HOLDER_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = decodeHolder(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new HolderArguments(value);
    }

    private static void encodeListOfShape(JsonGenerator out, List<Unions.Shape> values) {
      out.writeStartArray();
      for (Unions.Shape value : values) {
        Required.value(value, "element");
        encodeShape(out, value);
      }
      out.writeEndArray();
    }

    private static void encodeMapOfStringAndExpression(JsonGenerator out,
        Map<String, Unions.Expression> values) {
      out.writeStartObject();
      for (Map.Entry<String, Unions.Expression> entry : values.entrySet()) {
        out.writeName(Encode.required(entry.getKey(), "key"));
        encodeExpression(out, Encode.required(entry.getValue(), "value"));
      }
      out.writeEndObject();
    }

    private static void encodeCircle(JsonGenerator out, Unions.Circle value) {
      out.writeStartObject();
      out.writeName("radius");
      Encode.number(out, value.radius(), ABOVE_0);
      out.writeEndObject();
    }

    private static void encodeHolder(JsonGenerator out, Unions.Holder value) {
      out.writeStartObject();
      Optional<Unions.Shape> maybe = value.maybe();
      Required.value(maybe, "maybe");
      if (maybe.isPresent()) {
        out.writeName("maybe");
        encodeShape(out, maybe.get());
      }
      Unions.Shape perhaps = value.perhaps();
      if (perhaps != null) {
        out.writeName("perhaps");
        encodeShape(out, perhaps);
      }
      List<Unions.Shape> list = value.list();
      Required.name(out, "list", list);
      encodeListOfShape(out, list);
      Map<String, Unions.Expression> map = value.map();
      Required.name(out, "map", map);
      encodeMapOfStringAndExpression(out, map);
      Unions.Circle plain = value.plain();
      Required.name(out, "plain", plain);
      encodeCircle(out, plain);
      out.writeEndObject();
    }

    private Outcome callHolder(Call call) {
      HolderArguments arguments = (HolderArguments) call.arguments();
      Unions.Holder result = unions.holder(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeHolder(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static NoArguments decodeNoArguments(JsonReader in) {
      ObjectReader object = Names.NO_ARGUMENTS.begin(in);
      if (!object.isValid()) {
        return null;
      }
      return new NoArguments();
    }

    private Outcome callReturned(Call call) {
      Unions.Animal result = unions.returned();
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Required.value(result, "result");
      encodeAnimal(out, result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static NullableArguments decodeNullableArguments(JsonReader in) {
      Unions.Shape value = null;
      ObjectReader object = Names.NULLABLE_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> value = in.isNull() ? null : decodeShape(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new NullableArguments(value);
    }

    private Outcome callNullable(Call call) {
      NullableArguments arguments = (NullableArguments) call.arguments();
      Unions.Shape result = unions.nullable(arguments.value);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      if (result == null) {
        out.writeNull();
      } else {
        encodeShape(out, result);
      }
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }
  }

  private static final class ShapeArguments {
    final Unions.Shape value;

    ShapeArguments(Unions.Shape value) {
      this.value = value;
    }
  }

  private static final class ExpressionArguments {
    final Unions.Expression value;

    ExpressionArguments(Unions.Expression value) {
      this.value = value;
    }
  }

  private static final class OutcomeArguments {
    final Unions.Outcome<String> value;

    OutcomeArguments(Unions.Outcome<String> value) {
      this.value = value;
    }
  }

  private static final class CountedArguments {
    final Unions.Outcome<Integer> value;

    CountedArguments(Unions.Outcome<Integer> value) {
      this.value = value;
    }
  }

  private static final class AnimalArguments {
    final Unions.Animal value;

    AnimalArguments(Unions.Animal value) {
      this.value = value;
    }
  }

  private static final class DogArguments {
    final Unions.Dog value;

    DogArguments(Unions.Dog value) {
      this.value = value;
    }
  }

  private static final class EventArguments {
    final Unions.Event value;

    EventArguments(Unions.Event value) {
      this.value = value;
    }
  }

  private static final class HolderArguments {
    final Unions.Holder value;

    HolderArguments(Unions.Holder value) {
      this.value = value;
    }
  }

  private static final class NoArguments {
  }

  private static final class NullableArguments {
    final Unions.Shape value;

    NullableArguments(Unions.Shape value) {
      this.value = value;
    }
  }

  /**
   * Apart, so that they are made when first needed.
   */
  private static final class Names {
    static final PropertyNames SHAPE_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames CIRCLE = PropertyNames.of("radius");

    static final PropertyNames SQUARE = PropertyNames.of("side");

    static final PropertyNames TRIANGLE = PropertyNames.of("a", "b", "c");

    static final PropertyNames EXPRESSION_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames NUMBER = PropertyNames.of("value");

    static final PropertyNames SUM = PropertyNames.of("left", "right");

    static final PropertyNames CALL = PropertyNames.of("function", "arguments");

    static final PropertyNames OUTCOME_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames FOUND_OF_STRING = PropertyNames.of("value", "rank");

    static final PropertyNames MISSING_OF_STRING = PropertyNames.of("reason");

    static final PropertyNames COUNTED_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames FOUND_OF_INTEGER = PropertyNames.of("value", "rank");

    static final PropertyNames MISSING_OF_INTEGER = PropertyNames.of("reason");

    static final PropertyNames COUNTED = PropertyNames.of("count");

    static final PropertyNames ANIMAL_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames DOG = PropertyNames.of("name");

    static final PropertyNames CAT = PropertyNames.of("name", "lives");

    static final PropertyNames DOG_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames EVENT_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames OPENED = PropertyNames.of("event", "by");

    static final PropertyNames CLOSED = PropertyNames.of("event");

    static final PropertyNames HOLDER_ARGUMENTS = PropertyNames.of("value");

    static final PropertyNames HOLDER = PropertyNames.of("maybe", "perhaps", "list", "map",
        "plain").optional(0, 1);

    static final PropertyNames NO_ARGUMENTS = PropertyNames.of();

    static final PropertyNames NULLABLE_ARGUMENTS = PropertyNames.of("value").optional(0);
  }
}
