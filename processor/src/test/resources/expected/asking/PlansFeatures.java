package good.asking;

import dev.tenon.runtime.ask.FormType;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.ObjectReader;
import dev.tenon.runtime.json.PropertyNames;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.Required;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.registry.Features;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.List;
import javax.annotation.processing.Generated;
import tools.jackson.core.JsonGenerator;

/**
 * Serves the annotated methods of {@link Plans}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
final class PlansFeatures implements Features {
  private static final int COUNT = 0;

  private static final int PLAN_FORM = 0;

  private static final String NO_INPUT = "{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}";

  private static final String COUNT_OUTPUT = "{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}";

  private static final String PLAN_FORM_SCHEMA = "{\"type\":\"object\",\"properties\":{\"title\":{\"type\":\"string\"}},\"required\":[\"title\"]}";

  @Override
  public void describeTo(Registry.Builder registry) {
    registry.add(
        new ToolEntry(
            Presentation.of("count", null, "Counts plans."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            RawJson.of(COUNT_OUTPUT),
            false,
            List.of(),
            this,
            COUNT));
    registry.add(new FormType<>(Plans.Plan.class, RawJson.of(PLAN_FORM_SCHEMA), this, PLAN_FORM));
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

  @Override
  public Object decodeForm(int form, JsonReader in) {
    return new Calls().decodeForm(form, in);
  }

  @Override
  public void encodeForm(int form, Object value, JsonGenerator out) {
    new Calls().encodeForm(form, value, out);
  }

  /**
   * Apart, so that it is loaded with the first call.
   */
  private final class Calls {
    private Object decode(int feature, JsonReader arguments) {
      return switch (feature) {
        case COUNT -> decodeNoArguments(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Outcome invoke(int feature, Call call) {
      return switch (feature) {
        case COUNT -> callCount(call);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Object decodeForm(int form, JsonReader in) {
      return switch (form) {
        case PLAN_FORM -> decodePlanForm(in);
        default -> throw new IllegalArgumentException("there is no form " + form);
      };
    }

    private void encodeForm(int form, Object value, JsonGenerator out) {
      switch (form) {
        case PLAN_FORM -> encodePlan(out, (Plans.Plan) value);
        default -> throw new IllegalArgumentException("there is no form " + form);
      }
    }

    private static NoArguments decodeNoArguments(JsonReader in) {
      ObjectReader object = Names.NO_ARGUMENTS.begin(in);
      if (!object.isValid()) {
        return null;
      }
      return new NoArguments();
    }

    private static Outcome callCount(Call call) {
      int result = Plans.count();
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      out.writeNumber(result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static Plans.Plan decodePlanForm(JsonReader in) {
      String title = null;
      ObjectReader object = Names.PLAN_FORM.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> title = in.string();
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Plans.Plan(title);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static void encodePlan(JsonGenerator out, Plans.Plan value) {
      out.writeStartObject();
      Required.string(out, "title", value.title());
      out.writeEndObject();
    }
  }

  private static final class NoArguments {
  }

  /**
   * Apart, so that they are made when first needed.
   */
  private static final class Names {
    static final PropertyNames NO_ARGUMENTS = PropertyNames.of();

    static final PropertyNames PLAN_FORM = PropertyNames.of("title").ignoringOthers();
  }
}
