package good.spread.billing;

import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
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
 * Serves the annotated methods of {@link Billing}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
public final class BillingFeatures implements Features {
  private static final int BILL = 0;

  private static final String BILL_INPUT = "{\"type\":\"object\",\"properties\":{\"customer\":{\"type\":\"string\"}},\"required\":[\"customer\"],\"additionalProperties\":false}";

  private static final String BILL_OUTPUT = "{\"type\":\"integer\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807}";

  private final Billing billing;

  /**
   * Serves the methods of {@code billing}.
   */
  public BillingFeatures(Billing billing) {
    this.billing = Objects.requireNonNull(billing, "billing");
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    registry.add(
        new ToolEntry(
            Presentation.of("bill", null, "Bills."),
            Hints.NONE,
            RawJson.of(BILL_INPUT),
            RawJson.of(BILL_OUTPUT),
            false,
            List.of(),
            this,
            BILL));
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
        case BILL -> decodeBillArguments(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Outcome invoke(int feature, Call call) {
      return switch (feature) {
        case BILL -> callBill(call);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private static BillArguments decodeBillArguments(JsonReader in) {
      String customer = null;
      ObjectReader object = Names.BILL_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> customer = in.string();
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new BillArguments(customer);
    }

    private Outcome callBill(Call call) {
      BillArguments arguments = (BillArguments) call.arguments();
      long result = billing.bill(arguments.customer);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      out.writeNumber(result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }
  }

  private static final class BillArguments {
    final String customer;

    BillArguments(String customer) {
      this.customer = customer;
    }
  }

  /**
   * Apart, so that they are made when first needed.
   */
  private static final class Names {
    static final PropertyNames BILL_ARGUMENTS = PropertyNames.of("customer");
  }
}
