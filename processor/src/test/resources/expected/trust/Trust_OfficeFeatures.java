package good.trust;

import dev.tenon.policy.Denial;
import dev.tenon.policy.ScopeMatch;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.ObjectReader;
import dev.tenon.runtime.json.PropertyNames;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.policy.access.AccessPolicy;
import dev.tenon.runtime.registry.Features;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import tools.jackson.core.JsonGenerator;

/**
 * Serves the annotated methods of {@link Trust.Office}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
final class Trust_OfficeFeatures implements Features {
  private static final int COUNT = 0;

  private static final String NO_INPUT = "{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}";

  private static final String COUNT_OUTPUT = "{\"type\":\"integer\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807}";

  private final Trust.Office office;

  Trust_OfficeFeatures(Trust.Office office) {
    this.office = Objects.requireNonNull(office, "office");
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    registry.add(
        new ToolEntry(
            Presentation.of("count", null, "Counts the money."),
            new Hints(true, null, null, null),
            RawJson.of(NO_INPUT),
            RawJson.of(COUNT_OUTPUT),
            false,
            List.of(),
            this,
            COUNT)
            .policies(new AccessPolicy(new Access(Access.Who.AUTHENTICATED, List.of(),
                ScopeMatch.ALL, List.of("boss"), Denial.CHALLENGE))));
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

    private static NoArguments decodeNoArguments(JsonReader in) {
      ObjectReader object = Names.NO_ARGUMENTS.begin(in);
      if (!object.isValid()) {
        return null;
      }
      return new NoArguments();
    }

    private Outcome callCount(Call call) {
      long result = office.count();
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      out.writeNumber(result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }
  }

  private static final class NoArguments {
  }

  /**
   * Apart, so that they are made when first needed.
   */
  private static final class Names {
    static final PropertyNames NO_ARGUMENTS = PropertyNames.of();
  }
}
