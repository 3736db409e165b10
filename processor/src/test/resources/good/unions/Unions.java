package good.unions;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.tenon.McpServer;
import dev.tenon.McpTool;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types that are one of several classes. */
@McpServer(name = "unions", version = "1")
public class Unions {
  static Animal animal = new Dog("Rex");

  sealed interface Shape permits Circle, Polygon {}

  record Circle(@Positive double radius) implements Shape {}

  /** Its variants are variants of Shape, too. */
  sealed interface Polygon extends Shape permits Square, Triangle {}

  @JsonTypeName("square")
  record Square(double side) implements Polygon {
    Square {
      if (side < 0) {
        throw new IllegalArgumentException("side must not be negative");
      }
    }
  }

  record Triangle(double a, double b, double c) implements Polygon {}

  /** An expression. */
  sealed interface Expression {
    record Number(int value) implements Expression {}

    record Sum(Expression left, Expression right) implements Expression {}

    record Call(String function, List<Expression> arguments) implements Expression {}
  }

  sealed interface Outcome<T> {
    record Found<T>(T value, int rank) implements Outcome<T> {}

    record Missing<T>(String reason) implements Outcome<T> {}

    record Counted(int count) implements Outcome<Integer> {}
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Dog.class, name = "dog"),
    @JsonSubTypes.Type(Cat.class)
  })
  interface Animal {
    String name();
  }

  record Dog(String name) implements Animal {}

  record Cat(String name, int lives) implements Animal {}

  /** Knows no annotation. */
  record Bird(String name) implements Animal {}

  @JsonTypeInfo(
      use = JsonTypeInfo.Id.SIMPLE_NAME,
      include = JsonTypeInfo.As.EXISTING_PROPERTY,
      property = "event",
      visible = true)
  sealed interface Event {
    record Opened(String event, String by) implements Event {}

    record Closed(String event) implements Event {}
  }

  record Holder(
      Optional<Shape> maybe,
      @Nullable Shape perhaps,
      List<Shape> list,
      Map<String, Expression> map,
      Circle plain) {}

  /** Shapes. */
  @McpTool
  Shape shape(Shape value) {
    return value;
  }

  /** Expressions. */
  @McpTool
  Expression expression(Expression value) {
    return value;
  }

  /** Generic unions. */
  @McpTool
  Outcome<String> outcome(Outcome<String> value) {
    return value;
  }

  /** Generic unions of numbers. */
  @McpTool
  Outcome<Integer> counted(Outcome<Integer> value) {
    return value;
  }

  /** Animals. */
  @McpTool
  Animal animal(Animal value) {
    return value;
  }

  /** One variant of an annotated type says what it is. */
  @McpTool
  Dog dog(Dog value) {
    return value;
  }

  /** Events. */
  @McpTool
  Event event(Event value) {
    return value;
  }

  /** Unions in other types. */
  @McpTool
  Holder holder(Holder value) {
    return value;
  }

  /** Returns what the test says. */
  @McpTool
  Animal returned() {
    return animal;
  }

  /** A union that may be null. */
  @McpTool
  @Nullable Shape nullable(@Nullable Shape value) {
    return value;
  }
}
