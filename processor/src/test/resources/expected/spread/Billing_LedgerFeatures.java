package good.spread.billing;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.Encode;
import dev.tenon.runtime.json.JsonBuffer;
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
import tools.jackson.core.JsonGenerator;

/**
 * Serves the annotated methods of {@link Billing.Ledger}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
public final class Billing_LedgerFeatures implements Features {
  private static final int BALANCE = 0;

  private static final String NO_INPUT = "{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}";

  private static final String BALANCE_OUTPUT = "{\"type\":\"number\"}";

  private final Billing.Ledger ledger;

  /**
   * Serves the methods of {@code ledger}.
   */
  public Billing_LedgerFeatures(Billing.Ledger ledger) {
    this.ledger = Objects.requireNonNull(ledger, "ledger");
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    registry.add(
        new ToolEntry(
            Presentation.of("balance", null, "Balances."),
            Hints.NONE,
            RawJson.of(NO_INPUT),
            RawJson.of(BALANCE_OUTPUT),
            false,
            List.of(),
            this,
            BALANCE));
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
        case BALANCE -> decodeNoArguments(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Outcome invoke(int feature, Call call) {
      return switch (feature) {
        case BALANCE -> callBalance(call);
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

    private Outcome callBalance(Call call) {
      double result = ledger.balance();
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      Encode.number(out, result);
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
