package good.spread.server;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.Encode;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.ObjectReader;
import dev.tenon.runtime.json.PropertyNames;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.registry.Features;
import dev.tenon.runtime.registry.Hints;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ToolEntry;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Serves the annotated methods of {@link Shop.HTTPDesk}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
final class Shop_HTTPDeskFeatures implements Features {
  private static final int ASK = 0;

  private static final String ASK_INPUT = "{\"type\":\"object\",\"properties\":{\"question\":{\"type\":\"string\"}},\"required\":[\"question\"],\"additionalProperties\":false}";

  private final Shop.HTTPDesk httpDesk;

  Shop_HTTPDeskFeatures(Shop.HTTPDesk httpDesk) {
    this.httpDesk = Objects.requireNonNull(httpDesk, "httpDesk");
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    registry.add(
        new ToolEntry(
            Presentation.of("ask", "Ask", "Asks."),
            Hints.NONE,
            RawJson.of(ASK_INPUT),
            null,
            false,
            List.of(),
            this,
            ASK));
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
        case ASK -> decodeAskArguments(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Outcome invoke(int feature, Call call) {
      return switch (feature) {
        case ASK -> callAsk(call);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private static AskArguments decodeAskArguments(JsonReader in) {
      String question = null;
      ObjectReader object = Names.ASK_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> question = in.string();
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new AskArguments(question);
    }

    private Outcome callAsk(Call call) {
      AskArguments arguments = (AskArguments) call.arguments();
      String result = httpDesk.ask(arguments.question);
      return Outcome.ToolResult.text(Encode.required(result, "result"));
    }
  }

  private static final class AskArguments {
    final String question;

    AskArguments(String question) {
      this.question = question;
    }
  }

  /**
   * Apart, so that they are made when first needed.
   */
  private static final class Names {
    static final PropertyNames ASK_ARGUMENTS = PropertyNames.of("question");
  }
}
