package good.beans;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tenon.McpArg;
import dev.tenon.McpServer;
import dev.tenon.McpTool;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Classes with properties. */
@McpServer(name = "beans", version = "1")
public class Beans {
  /** What all things have. */
  public static class Thing<T> {
    private T id;

    /** What it is known by. */
    public T getId() {
      return id;
    }

    public void setId(T id) {
      this.id = id;
    }
  }

  /** A person. */
  public static class Person extends Thing<Long> {
    /** How they are called. */
    private @NotBlank String name;

    private int age = 18;
    private boolean active = true;
    @JsonAlias("nickname")
    private @Nullable String nick;

    private List<@Min(1) Integer> scores = List.of(7);
    private Optional<String> mail = Optional.empty();

    @McpArg(defaultValue = "en")
    private String language;

    public String note = "none";

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public int getAge() {
      return age;
    }

    public void setAge(int age) {
      if (age > 150) {
        throw new IllegalArgumentException("nobody is " + age);
      }
      this.age = age;
    }

    public boolean isActive() {
      return active;
    }

    public Person setActive(boolean active) {
      this.active = active;
      return this;
    }

    public String getNick() {
      return nick;
    }

    public void setNick(String nick) {
      this.nick = nick;
    }

    public List<Integer> getScores() {
      return scores;
    }

    public void setScores(List<Integer> scores) {
      this.scores = scores;
    }

    public Optional<String> getMail() {
      return mail;
    }

    public void setMail(Optional<String> mail) {
      this.mail = mail;
    }

    public String getLanguage() {
      return language;
    }

    public void setLanguage(String language) {
      this.language = language;
    }

    /** What stands on the badge. */
    public String getBadge() {
      return name + "#" + getId();
    }

    public void setPassword(String password) {
      if (password.isEmpty()) {
        throw new IllegalArgumentException("an empty password");
      }
    }
  }

  /** A class without setters. */
  public static final class Money {
    private final String currency;
    private final long amount;
    private @NotNull String note = "";

    /**
     * Makes it.
     *
     * @param currency the code of the currency
     */
    @JsonCreator
    public Money(String currency, @JsonProperty("cents") long amount) {
      if (amount < 0) {
        throw new IllegalArgumentException("less than nothing");
      }
      this.currency = currency;
      this.amount = amount;
    }

    public String getCurrency() {
      return currency;
    }

    @JsonProperty("cents")
    public long getAmount() {
      return amount;
    }

    public String getNote() {
      return note;
    }

    public void setNote(String note) {
      this.note = note;
    }
  }

  /** A class that a method makes. */
  static final class Range {
    final int from;
    final int to;

    private Range(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @JsonCreator
    static Range between(int from, @Nullable Integer to) {
      return new Range(from, to == null ? Integer.MAX_VALUE : to);
    }

    public int getFrom() {
      return from;
    }

    @JsonProperty
    int getTo() {
      return to;
    }
  }

  /** A class that is only returned. */
  public static final class Report {
    private final int lines;

    Report(int lines) {
      this.lines = lines;
    }

    public int getLines() {
      return lines;
    }
  }

  /** A bean that contains itself. */
  public static class Part {
    public String name;
    public List<Part> parts = List.of();
    public @Nullable Owner owner;
  }

  /** A record in a circle with a bean. */
  public record Owner(String name, Optional<Part> favourite) {}

  /** Person. */
  @McpTool
  Person person(Person value) {
    return value;
  }

  /** Money. */
  @McpTool
  Money money(Money value) {
    return value;
  }

  /** Range. */
  @McpTool
  Range range(Range value) {
    return value;
  }

  /** Report. */
  @McpTool
  Report report(int lines) {
    return new Report(lines);
  }

  /** Thing. */
  @McpTool
  List<Thing<String>> things(List<Thing<String>> values) {
    return values;
  }

  /** Part. */
  @McpTool
  Part part(Part value) {
    return value;
  }

  /**
   * Swaps two people.
   *
   * @param from who gives
   */
  @McpTool
  List<Person> swap(Person from, Person to, Range cost, Range fee) {
    return List.of(to, from);
  }
}
