package good.jackson;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import dev.tenon.McpServer;
import dev.tenon.McpTool;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Each annotation of Jackson that is honoured. */
@McpServer(name = "jackson", version = "1")
public class Shelf {
  /** The state of a book. */
  public enum State {
    @JsonProperty("on-shelf")
    @JsonAlias({"here", "ON_SHELF"})
    ON_SHELF,
    @JsonProperty("on \"loan\"")
    ON_LOAN,
    LOST
  }

  /** A book. */
  @JsonClassDescription("What is read.")
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonPropertyOrder({"state", "fullTitle", "shelf_mark"})
  public record Book(
      @JsonPropertyDescription("The number on its back.") @JsonAlias("isbn13") String isbnNumber,
      String fullTitle,
      @JsonProperty("shelf_mark") String mark,
      State state,
      @JsonProperty(required = false) Integer pageCount) {}

  /** A loan. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonIgnoreProperties(value = "secret", ignoreUnknown = true)
  public static class Loan extends Owned {
    private String reader;
    private String note = "";
    private List<String> books = List.of();
    private Map<String, Integer> fines = Map.of();
    private Optional<String> place = Optional.empty();
    private String secret = "s";
    private String token;
    private @Nullable String due;
    private int[] renewals = {};
    private Stamp stamp = new Stamp();

    @JsonProperty(required = true)
    public String getReader() {
      return reader;
    }

    public void setReader(String reader) {
      this.reader = reader;
    }

    public String getNote() {
      return note;
    }

    public void setNote(String note) {
      this.note = note;
    }

    public List<String> getBooks() {
      return books;
    }

    public void setBooks(List<String> books) {
      this.books = books;
    }

    public Map<String, Integer> getFines() {
      return fines;
    }

    public void setFines(Map<String, Integer> fines) {
      this.fines = fines;
    }

    public Optional<String> getPlace() {
      return place;
    }

    public void setPlace(Optional<String> place) {
      this.place = place;
    }

    public String getSecret() {
      return secret;
    }

    public void setSecret(String secret) {
      this.secret = secret;
    }

    @JsonIgnore
    public String getToken() {
      return token;
    }

    @JsonProperty
    public void setToken(String token) {
      this.token = token;
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public @Nullable String getDue() {
      return due;
    }

    public void setDue(@Nullable String due) {
      this.due = due;
    }

    public int[] getRenewals() {
      return renewals;
    }

    public void setRenewals(int[] renewals) {
      this.renewals = renewals;
    }

    public Stamp getStamp() {
      return stamp;
    }

    public void setStamp(Stamp stamp) {
      this.stamp = stamp;
    }
  }

  /** What belongs to someone. */
  public static class Owned {
    private String ownerName = "library";
    private int count = 1;

    @JsonGetter("owner")
    public String ownerName() {
      return ownerName;
    }

    @JsonSetter("owner")
    public void ownerName(String name) {
      ownerName = name;
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public int getCount() {
      return count;
    }

    public void setCount(int count) {
      this.count = count;
    }
  }

  /** Never written. */
  @JsonIgnoreType
  public static class Stamp {
    public String ink = "blue";
  }

  /** A shelf mark. */
  @JsonPropertyOrder(alphabetic = true)
  public static final class Mark {
    private final String room;
    private final int shelf;
    private final String checksum;

    @JsonCreator
    public Mark(
        @JsonProperty("room") String r,
        @JsonProperty(value = "shelf", defaultValue = "3") int shelf,
        @JsonProperty(value = "checksum", access = JsonProperty.Access.READ_ONLY) String checksum) {
      this.room = r;
      this.shelf = shelf;
      this.checksum = r + shelf + checksum;
    }

    public String getRoom() {
      return room;
    }

    public int getShelf() {
      return shelf;
    }

    public String getChecksum() {
      return checksum;
    }
  }

  /** A record that keeps something back. */
  public record Kept(
      @JsonProperty(index = 2) String last,
      @JsonProperty(index = 1) String first,
      @JsonIgnore Optional<String> hidden,
      @JsonIgnore int number,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String password) {
    @JsonProperty
    public String whole() {
      return first + last + hidden.isPresent() + number + password;
    }
  }

  /** Gives a book back. */
  @McpTool
  Book book(Book value) {
    return value;
  }

  /** Gives a loan back. */
  @McpTool
  Loan loan(Loan value) {
    return value;
  }

  /** Gives a mark back. */
  @McpTool
  Mark mark(Mark value) {
    return value;
  }

  /** Gives a record back. */
  @McpTool
  Kept kept(Kept value) {
    return value;
  }

  /** Gives states back. */
  @McpTool
  Map<State, State> states(Map<State, State> value) {
    return value;
  }
}
