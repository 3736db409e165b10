package good.trust;

import dev.tenon.policy.Denial;
import dev.tenon.policy.ScopeMatch;
import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Call;
import dev.tenon.runtime.call.Outcome;
import dev.tenon.runtime.json.Encode;
import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.ObjectReader;
import dev.tenon.runtime.json.PropertyNames;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.json.TextArguments;
import dev.tenon.runtime.policy.access.AccessPolicy;
import dev.tenon.runtime.policy.access.RulePolicy;
import dev.tenon.runtime.policy.audit.AuditPolicy;
import dev.tenon.runtime.policy.audit.SensitivePolicy;
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
import javax.annotation.processing.Generated;
import tools.jackson.core.JsonGenerator;

/**
 * Serves the annotated methods of {@link Trust}.
 */
@Generated("dev.tenon.processor.TenonProcessor")
final class TrustFeatures implements Features {
  private static final int IS_OPEN = 0;

  private static final int GREET = 1;

  private static final int FIND = 2;

  private static final int CANCEL = 3;

  private static final int PAY = 4;

  private static final int BURN = 5;

  private static final String NO_INPUT = "{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}";

  private static final String IS_OPEN_OUTPUT = "{\"type\":\"boolean\"}";

  private static final String GREET_INPUT = "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}},\"required\":[\"name\"],\"additionalProperties\":false}";

  private static final String FIND_INPUT = "{\"type\":\"object\",\"properties\":{\"customer\":{\"type\":\"string\"}},\"required\":[\"customer\"],\"additionalProperties\":false}";

  private static final String FIND_OUTPUT = "{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}";

  private static final String CANCEL_INPUT = "{\"type\":\"object\",\"properties\":{\"order\":{\"type\":\"integer\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807},\"pin\":{\"type\":\"string\",\"writeOnly\":true}},\"required\":[\"order\",\"pin\"],\"additionalProperties\":false}";

  private static final String PAY_INPUT = "{\"type\":\"object\",\"properties\":{\"order\":{\"type\":\"integer\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807},\"payer\":{\"$ref\":\"#/$defs/Payer\"}},\"required\":[\"order\",\"payer\"],\"additionalProperties\":false,\"$defs\":{\"Payer\":{\"type\":\"object\",\"description\":\"Somebody who pays, alone or with others.\",\"properties\":{\"name\":{\"type\":\"string\"},\"cards\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"description\":\"A card, of which nobody has to see the number.\",\"properties\":{\"number\":{\"type\":\"string\",\"writeOnly\":true},\"month\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"number\",\"month\"],\"additionalProperties\":false}},\"spare\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"object\",\"description\":\"A card, of which nobody has to see the number.\",\"properties\":{\"number\":{\"type\":\"string\",\"writeOnly\":true},\"month\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},\"required\":[\"number\",\"month\"],\"additionalProperties\":false}},\"others\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/Payer\"}}},\"required\":[\"name\",\"cards\",\"spare\",\"others\"],\"additionalProperties\":false}}}";

  private final Trust trust;

  private final Owner owner;

  TrustFeatures(Trust trust, Owner owner) {
    this.trust = Objects.requireNonNull(trust, "trust");
    this.owner = Objects.requireNonNull(owner, "owner");
  }

  @Override
  public void describeTo(Registry.Builder registry) {
    registry.add(
        new ToolEntry(
            Presentation.of("isOpen", null, "Says whether the shop is open."),
            new Hints(true, null, null, null),
            RawJson.of(NO_INPUT),
            RawJson.of(IS_OPEN_OUTPUT),
            false,
            List.of(),
            this,
            IS_OPEN));
    registry.add(
        new ToolEntry(
            Presentation.of("greet", null, "Greets whoever comes."),
            new Hints(true, null, null, null),
            RawJson.of(GREET_INPUT),
            null,
            false,
            List.of(),
            this,
            GREET)
            .policies(new AccessPolicy(Access.OPEN)));
    registry.add(
        new ToolEntry(
            Presentation.of("find", null, "Finds the orders of a customer."),
            new Hints(true, null, null, null),
            RawJson.of(FIND_INPUT),
            RawJson.of(FIND_OUTPUT),
            false,
            List.of(),
            this,
            FIND)
            .policies(new AccessPolicy(new Access(Access.Who.AUTHENTICATED, List.of("orders:read"),
                ScopeMatch.ALL, List.of(), Denial.CHALLENGE))));
    registry.add(
        new ToolEntry(
            Presentation.of("cancel", null, "Cancels an order."),
            new Hints(null, true, null, null),
            RawJson.of(CANCEL_INPUT),
            null,
            false,
            List.of(),
            this,
            CANCEL)
            .policies(
                new AccessPolicy(new Access(Access.Who.AUTHENTICATED, List.of("orders:write"),
                    ScopeMatch.ALL, List.of("support", "boss"), Denial.CHALLENGE)),
                new AuditPolicy(List.of("order")),
                new SensitivePolicy(List.of("/pin")),
                new RulePolicy(owner)));
    registry.add(
        new ToolEntry(
            Presentation.of("pay", null, "Pays an order."),
            new Hints(null, null, null, true),
            RawJson.of(PAY_INPUT),
            null,
            false,
            List.of(),
            this,
            PAY)
            .policies(
                new AccessPolicy(new Access(Access.Who.AUTHENTICATED, List.of(), ScopeMatch.ALL,
                    List.of(), Denial.HIDDEN)),
                new SensitivePolicy(List.of("/payer/cards/*/number", "/payer/spare/*/number",
                    "/payer/others/*"))));
    registry.add(
        new ToolEntry(
            Presentation.of("burn", null, "Burns all books."),
            new Hints(null, true, null, null),
            RawJson.of(NO_INPUT),
            null,
            false,
            List.of(),
            this,
            BURN)
            .policies(new AccessPolicy(new Access(Access.Who.NOBODY, List.of(), ScopeMatch.ALL,
                List.of(), Denial.CHALLENGE))));
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
        case IS_OPEN -> decodeNoArguments(arguments);
        case GREET -> decodeGreetArguments(arguments);
        case FIND -> decodeFindArguments(arguments);
        case CANCEL -> decodeCancelArguments(arguments);
        case PAY -> decodePayArguments(arguments);
        case BURN -> decodeNoArguments(arguments);
        default -> throw new IllegalArgumentException("there is no feature " + feature);
      };
    }

    private Outcome invoke(int feature, Call call) {
      return switch (feature) {
        case IS_OPEN -> callIsOpen(call);
        case GREET -> callGreet(call);
        case FIND -> callFind(call);
        case CANCEL -> callCancel(call);
        case PAY -> callPay(call);
        case BURN -> callBurn(call);
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

    private Outcome callIsOpen(Call call) {
      boolean result = trust.isOpen();
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      out.writeBoolean(result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static GreetArguments decodeGreetArguments(JsonReader in) {
      String name = null;
      ObjectReader object = Names.GREET_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> name = in.string();
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new GreetArguments(name);
    }

    private Outcome callGreet(Call call) {
      GreetArguments arguments = (GreetArguments) call.arguments();
      String result = trust.greet(arguments.name);
      return Outcome.ToolResult.text(Encode.required(result, "result"));
    }

    private static FindArguments decodeFindArguments(JsonReader in) {
      String customer = null;
      ObjectReader object = Names.FIND_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> customer = in.string();
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new FindArguments(customer);
    }

    private Outcome callFind(Call call) {
      FindArguments arguments = (FindArguments) call.arguments();
      int result = trust.find(arguments.customer);
      JsonBuffer buffer = new JsonBuffer();
      JsonGenerator out = buffer.out();
      out.writeNumber(result);
      return Outcome.ToolResult.structured(buffer.toRawJson());
    }

    private static CancelArguments decodeCancelArguments(JsonReader in) {
      long order = 0;
      String pin = null;
      ObjectReader object = Names.CANCEL_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> order = in.integer(Long.MIN_VALUE, Long.MAX_VALUE);
          case 1 -> pin = in.string();
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new CancelArguments(order, pin);
    }

    private Outcome callCancel(Call call) {
      CancelArguments arguments = (CancelArguments) call.arguments();
      trust.cancel(arguments.order, arguments.pin);
      return Outcome.ToolResult.empty();
    }

    private static Trust.Card decodeCard(JsonReader in) {
      String number = null;
      int month = 0;
      ObjectReader object = Names.CARD.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> number = in.string();
          case 1 -> month = (int) in.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Trust.Card(number, month);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static List<Trust.Card> decodeListOfCard(JsonReader in) {
      int before = in.violations();
      if (!in.beginArray()) {
        return null;
      }
      List<Trust.Card> values = new ArrayList<>();
      while (in.nextElement()) {
        values.add(decodeCard(in));
      }
      return in.violations() == before ? List.copyOf(values) : null;
    }

    private static Map<String, Trust.Card> decodeMapOfStringAndCard(JsonReader in) {
      int before = in.violations();
      if (!in.beginObject()) {
        return null;
      }
      Map<String, Trust.Card> values = new LinkedHashMap<>();
      for (String property = in.nextName(); property != null; property = in.nextName()) {
        values.put(property, decodeCard(in));
      }
      return in.violations() == before ? Collections.unmodifiableMap(values) : null;
    }

    private static List<Trust.Payer> decodeListOfPayer(JsonReader in) {
      int before = in.violations();
      if (!in.beginArray()) {
        return null;
      }
      List<Trust.Payer> values = new ArrayList<>();
      while (in.nextElement()) {
        values.add(decodePayer(in));
      }
      return in.violations() == before ? List.copyOf(values) : null;
    }

    private static Trust.Payer decodePayer(JsonReader in) {
      String name = null;
      List<Trust.Card> cards = null;
      Map<String, Trust.Card> spare = null;
      List<Trust.Payer> others = null;
      ObjectReader object = Names.PAYER.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> name = in.string();
          case 1 -> cards = decodeListOfCard(in);
          case 2 -> spare = decodeMapOfStringAndCard(in);
          case 3 -> others = decodeListOfPayer(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      try {
        return new Trust.Payer(name, cards, spare, others);
      } catch (IllegalArgumentException e) {
        in.rejected(e);
        return null;
      }
    }

    private static PayArguments decodePayArguments(JsonReader in) {
      long order = 0;
      Trust.Payer payer = null;
      ObjectReader object = Names.PAY_ARGUMENTS.begin(in);
      while (object.next()) {
        switch (object.property()) {
          case 0 -> order = in.integer(Long.MIN_VALUE, Long.MAX_VALUE);
          case 1 -> payer = decodePayer(in);
        }
      }
      if (!object.isValid()) {
        return null;
      }
      return new PayArguments(order, payer);
    }

    private Outcome callPay(Call call) {
      PayArguments arguments = (PayArguments) call.arguments();
      trust.pay(arguments.order, arguments.payer);
      return Outcome.ToolResult.empty();
    }

    private Outcome callBurn(Call call) {
      trust.burn();
      return Outcome.ToolResult.empty();
    }
  }

  private static final class NoArguments {
  }

  private static final class GreetArguments {
    final String name;

    GreetArguments(String name) {
      this.name = name;
    }
  }

  private static final class FindArguments {
    final String customer;

    FindArguments(String customer) {
      this.customer = customer;
    }
  }

  private static final class CancelArguments {
    final long order;

    final String pin;

    CancelArguments(long order, String pin) {
      this.order = order;
      this.pin = pin;
    }
  }

  private static final class PayArguments {
    final long order;

    final Trust.Payer payer;

    PayArguments(long order, Trust.Payer payer) {
      this.order = order;
      this.payer = payer;
    }
  }

  /**
   * Apart, so that they are made when first needed.
   */
  private static final class Names {
    static final PropertyNames NO_ARGUMENTS = PropertyNames.of();

    static final PropertyNames GREET_ARGUMENTS = PropertyNames.of("name");

    static final PropertyNames FIND_ARGUMENTS = PropertyNames.of("customer");

    static final PropertyNames CANCEL_ARGUMENTS = PropertyNames.of("order", "pin");

    static final PropertyNames PAY_ARGUMENTS = PropertyNames.of("order", "payer");

    static final PropertyNames PAYER = PropertyNames.of("name", "cards", "spare", "others");

    static final PropertyNames CARD = PropertyNames.of("number", "month");
  }
}
