package good.trust;

import dev.tenon.policy.Denial;
import dev.tenon.policy.ScopeMatch;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.Encode;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.policy.access.AccessPolicy;
import dev.tenon.runtime.policy.audit.AuditPolicy;
import dev.tenon.runtime.policy.audit.SensitivePolicy;
import dev.tenon.runtime.registry.CompletionEntry;
import dev.tenon.runtime.registry.CompletionRequest;
import dev.tenon.runtime.registry.Features;
import dev.tenon.runtime.registry.Presentation;
import dev.tenon.runtime.registry.PromptEntry;
import dev.tenon.runtime.registry.Registry;
import dev.tenon.runtime.registry.ResourceEntry;
import dev.tenon.runtime.registry.ResourceRequest;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Serves the annotated methods of {@link Trust.Bills}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
final class Trust_BillsFeatures implements Features {
  private static final int ALL = 0;

  private static final int BILL = 1;

  private static final int REMIND = 2;

  private static final int TONES = 3;

  private final Trust.Bills bills;

  Trust_BillsFeatures(Trust.Bills bills) {
    this.bills = Objects.requireNonNull(bills, "bills");
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    registry.add(
        new ResourceEntry(
            "bills://all",
            Presentation.of("all", null, "All bills."),
            "text/plain",
            this,
            ALL)
            .policies(new AccessPolicy(new Access(Access.Who.AUTHENTICATED, List.of("bills",
                "orders:write"), ScopeMatch.ANY, List.of(), Denial.HIDDEN))));
    registry.add(
        new ResourceEntry(
            "bills://{order}",
            Presentation.of("bill", null, "The bill of an order."),
            "text/plain",
            this,
            BILL)
            .policies(new AccessPolicy(Access.OPEN)));
    registry.add(
        new PromptEntry(
            Presentation.of("remind", null, "Asks for a reminder."),
            List.of(
                new PromptEntry.Argument("customer", null, null, true),
                new PromptEntry.Argument("tone", null, null, true)),
            this,
            REMIND)
            .policies(
                new AccessPolicy(new Access(Access.Who.AUTHENTICATED, List.of("bills",
                    "orders:write"), ScopeMatch.ANY, List.of(), Denial.HIDDEN)),
                new AuditPolicy(List.of()),
                new SensitivePolicy(List.of("/customer"))));
    registry.add(new CompletionEntry("remind", true, "tone", this, TONES));
  }

  @Override
  public Object decode(int feature, JsonReader arguments) {
    throw new IllegalArgumentException("there is no feature " + feature);
  }

  @Override
  public Object decode(int feature, TextArguments arguments) {
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
    private Object decode(int feature, TextArguments arguments) {
      return switch (feature) {
        case BILL -> readBillArguments(arguments);
        case REMIND -> readRemindArguments(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Outcome invoke(int feature, Call call) {
      return switch (feature) {
        case ALL -> callAll(call);
        case BILL -> callBill(call);
        case REMIND -> callRemind(call);
        case TONES -> callTones(call);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private static Outcome notFound(ResourceRequest request) {
      return Outcome.Failure.of(ErrorCode.NOT_FOUND, "There is no resource " + request.uri() + ".");
    }

    private Outcome callAll(Call call) {
      ResourceRequest request = (ResourceRequest) call.arguments();
      String result = bills.all();
      if (result == null) {
        return notFound(request);
      }
      return Outcome.ResourceResult.text(request.uri(), "text/plain", result);
    }

    private static BillArguments readBillArguments(TextArguments in) {
      int before = in.violations();
      in.expectOnly("order");
      long order = in.require("order") ? in.integer("order", Long.MIN_VALUE, Long.MAX_VALUE) : 0;
      return in.violations() == before ? new BillArguments(order) : null;
    }

    private Outcome callBill(Call call) {
      ResourceRequest request = (ResourceRequest) call.arguments();
      BillArguments arguments = (BillArguments) request.variables();
      String result = bills.bill(arguments.order);
      if (result == null) {
        return notFound(request);
      }
      return Outcome.ResourceResult.text(request.uri(), "text/plain", result);
    }

    private static RemindArguments readRemindArguments(TextArguments in) {
      int before = in.violations();
      in.expectOnly("customer", "tone");
      String customer = in.require("customer") ? in.string("customer") : null;
      String tone = in.require("tone") ? in.string("tone") : null;
      return in.violations() == before ? new RemindArguments(customer, tone) : null;
    }

    private Outcome callRemind(Call call) {
      RemindArguments arguments = (RemindArguments) call.arguments();
      String result = bills.remind(arguments.customer, arguments.tone);
      return Outcome.PromptResult.userText(Encode.required(result, "result"));
    }

    private Outcome callTones(Call call) {
      CompletionRequest request = (CompletionRequest) call.arguments();
      List<String> result = bills.tones(request.typed());
      return new Outcome.CompletionResult(Encode.required(result, "result"));
    }
  }

  private static final class BillArguments {
    final long order;

    BillArguments(long order) {
      this.order = order;
    }
  }

  private static final class RemindArguments {
    final String customer;

    final String tone;

    RemindArguments(String customer, String tone) {
      this.customer = customer;
      this.tone = tone;
    }
  }
}
