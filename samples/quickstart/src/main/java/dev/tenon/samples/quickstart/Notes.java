package dev.tenon.samples.quickstart;

import dev.tenon.McpArg;
import dev.tenon.McpCompletion;
import dev.tenon.McpPrompt;
import dev.tenon.McpResource;
import dev.tenon.McpServer;
import dev.tenon.McpTool;
import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.ToolException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Searches, shows and summarizes the Markdown notes in a folder. */
@McpServer(
    name = "notes",
    version = "1.0.0",
    instructions = "Search first, then read the notes that fit by the URIs of their hits.")
public final class Notes {
  private final Path folder;

  /** Serves the notes in {@code folder} and below; nothing is read before it is asked for. */
  public Notes(Path folder) {
    this.folder = folder;
  }

  /** Which lines of a note are searched. */
  public enum Place {
    /** Headings. */
    HEADINGS,
    /** All lines. */
    TEXT
  }

  /** How long a summary should be. */
  public enum Length {
    /** One sentence. */
    SENTENCE,
    /** One paragraph. */
    PARAGRAPH,
    /** One page. */
    PAGE
  }

  /**
   * Narrows a search.
   *
   * @param tag only notes with this tag: {@code #tag} in the text, or a tag of the front matter
   * @param in which lines are searched
   */
  public record Filter(Optional<@NotBlank String> tag, @McpArg(defaultValue = "TEXT") Place in) {}

  /**
   * A note that fits.
   *
   * @param note the name of the note
   * @param uri where to read the note
   * @param title the first heading
   * @param line the number of the line that fits best, from 1
   * @param excerpt the part of that line where the words are
   * @param score how well the note fits: the words that it holds, those in headings several times
   */
  public record Hit(String note, URI uri, String title, int line, String excerpt, int score) {}

  /**
   * What a search found.
   *
   * @param hits the best first
   * @param total how many notes fit, whatever the limit
   */
  public record Found(List<Hit> hits, int total) {}

  /**
   * Finds notes that hold all of the words, the best first.
   *
   * @param query words, in any order and case; parts of words fit as well
   * @param filter narrows the search
   * @param limit how many notes at the most
   */
  @McpTool(title = "Search notes", readOnly = true, openWorld = false)
  public Found search(
      @NotBlank @Size(max = 200) String query,
      Optional<Filter> filter,
      @Min(1) @Max(50) @McpArg(defaultValue = "10") int limit) {
    List<String> words = List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    Place place = filter.map(Filter::in).orElse(Place.TEXT);
    Optional<String> tag = filter.flatMap(Filter::tag);
    List<Hit> hits =
        Note.in(folder).stream()
            .filter(note -> tag.isEmpty() || note.hasTag(tag.get()))
            .flatMap(note -> note.find(words, place).stream())
            .sorted(Comparator.comparingInt(Hit::score).reversed().thenComparing(Hit::note))
            .toList();
    return new Found(hits.stream().limit(limit).toList(), hits.size());
  }

  /**
   * The text of a note.
   *
   * @param path the note's name, or its file name alone if no other note has the same
   */
  @McpResource(value = "note://{path}", title = "Note", mimeType = "text/markdown")
  public Optional<String> note(String path) {
    return Note.named(path, folder).map(Note::text);
  }

  /**
   * Asks for a summary of a note.
   *
   * @param note the note's name
   * @param length how long the summary should be
   */
  @McpPrompt(title = "Summarize a note")
  public String summarize(String note, @McpArg(defaultValue = "PARAGRAPH") Length length) {
    return note(note)
        .map(text ->
            "Summarize this note in one " + length.name().toLowerCase(Locale.ROOT) + ":\n\n" + text)
        .orElseThrow(() -> new ToolException(ErrorCode.NOT_FOUND, "There is no such note."));
  }

  /** Completes the name of a note to summarize. */
  @McpCompletion(prompt = "summarize", argument = "note")
  public List<String> names(String typed) {
    String part = typed.toLowerCase(Locale.ROOT);
    return Note.in(folder).stream()
        .map(Note::name)
        .filter(name -> name.toLowerCase(Locale.ROOT).contains(part))
        .toList();
  }

  /** Completes the path of a note to read. */
  @McpCompletion(resource = "note://{path}", argument = "path")
  public List<String> paths(String typed) {
    return names(typed);
  }

  /** Serves the folder that the environment variable NOTES names, else the working directory. */
  public static void main(String[] args) {
    NotesMcp.run(args, new Notes(Path.of(System.getenv().getOrDefault("NOTES", ""))));
  }
}
