package good.opaque;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tenon.McpServer;
import dev.tenon.McpTool;
import dev.tenon.Opaque;
import dev.tenon.Presence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Types that are left to databind. */
@McpServer(name = "opaque", version = "1")
public class Opaques {
  /** The compiler sees no properties in it. */
  @Opaque
  @JsonSerialize(using = ToStringSerializer.class)
  @JsonDeserialize(using = MoneyReader.class)
  static final class Money {
    final String currency;
    final int amount;

    Money(String currency, int amount) {
      this.currency = currency;
      this.amount = amount;
    }

    @Override
    public String toString() {
      return currency + " " + amount;
    }
  }

  static final class MoneyReader extends StdDeserializer<Money> {
    MoneyReader() {
      super(Money.class);
    }

    @Override
    public Money deserialize(
        tools.jackson.core.JsonParser in, tools.jackson.databind.DeserializationContext context) {
      String[] parts = in.getString().split(" ");
      if (parts.length < 2) {
        throw new IllegalArgumentException("there is no amount");
      }
      return new Money(parts[0], Integer.parseInt(parts[1]));
    }
  }

  static final class Temperature {
    private final int degrees;

    private Temperature(int degrees) {
      this.degrees = degrees;
    }

    @JsonCreator
    static Temperature of(int degrees) {
      if (degrees < -273) {
        throw new IllegalArgumentException("it cannot be that cold");
      }
      return new Temperature(degrees);
    }

    @JsonValue
    int degrees() {
      return degrees;
    }
  }

  record Inner(int x, List<Temperature> temperatures) {}

  record Holder(
      Money price,
      @Nullable Money nullable,
      Optional<Money> maybe,
      Presence<Money> patch,
      List<Money> all,
      @Opaque(schema = "{\"type\":\"object\",\"properties\":{\"x\":{\"minimum\":1}}}") Inner inner,
      @Opaque Map<String, List<Inner>> map,
      List<@Opaque(schema = "{\"type\":\"integer\", \"description\":\"how warm\"}") Temperature> week) {}

  /** Takes and returns what databind reads and writes. */
  @McpTool
  Holder holder(Holder value) {
    return value;
  }

  /** The whole result. */
  @McpTool
  Money money(Money value) {
    return value;
  }

  /** The result of a method that says so. */
  @McpTool
  @Opaque(schema = "{\"type\":\"integer\"}")
  Temperature temperature(@Opaque Temperature value) {
    return value;
  }
}
