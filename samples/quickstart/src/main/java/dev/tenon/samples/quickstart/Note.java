package dev.tenon.samples.quickstart;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.tenon.samples.quickstart.Notes.Hit;
import dev.tenon.samples.quickstart.Notes.Place;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Markdown file. Plain Java: nothing here knows of MCP.
 *
 * @param name the path below the folder of notes, with slashes on every system
 * @param file where it is
 */
record Note(String name, Path file) {
  private static final int MOST_FILES = 50_000;
  private static final int MOST_BYTES = 1 << 20;

  /** The notes in {@code folder} and below, by name. */
  static List<Note> in(Path folder) {
    Path root = folder.toAbsolutePath();
    if (!Files.isDirectory(root)) {
      throw new UncheckedIOException(new NotDirectoryException(root.toString()));
    }
    return files(root)
        .limit(MOST_FILES)
        .filter(file -> file.toString().endsWith(".md") && isReadable(file))
        .map(file ->
            new Note(root.relativize(file).toString().replace(File.separatorChar, '/'), file))
        .sorted(Comparator.comparing(Note::name))
        .toList();
  }

  /**
   * What is in {@code folder} and below; hidden and built folders are left out, links not followed.
   */
  private static Stream<Path> files(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .filter(path -> !path.getFileName().toString().matches("[.].*|target|node_modules"))
          .toList()
          .stream()
          .flatMap(path -> Files.isDirectory(path, NOFOLLOW_LINKS) ? files(path) : Stream.of(path));
    } catch (IOException | UncheckedIOException e) {
      return Stream.empty(); // A folder that cannot be read has no notes.
    }
  }

  private static boolean isReadable(Path file) {
    return Files.isRegularFile(file, NOFOLLOW_LINKS)
        && Files.isReadable(file)
        && file.toFile().length() <= MOST_BYTES;
  }

  /**
   * The note of this name, or else the only one with this file name. The name is compared with
   * those of the notes and never made into a path, so it cannot lead out of the folder.
   */
  static Optional<Note> named(String name, Path folder) {
    List<Note> same =
        in(folder).stream().filter(note -> ("/" + note.name).endsWith("/" + name)).toList();
    return same.stream().filter(note -> same.size() == 1 || note.name.equals(name)).findFirst();
  }

  /** Where clients read the note. Its name is one segment of the URI, whatever slashes it has. */
  URI uri() {
    String segment = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return URI.create("note://" + segment.replace("*", "%2A"));
  }

  /** The text; bytes that are not UTF-8 are replaced, and a file that has gone is empty. */
  String text() {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** Whether the note has the tag: #tag in the text, or one on or below a line tags: of its own. */
  boolean hasTag(String tag) {
    String word = Pattern.quote(tag.startsWith("#") ? tag.substring(1) : tag);
    String before = "((?<!\\S)#|^tags:.*?(\\R *-.*?)*?(?<![\\w/-]))";
    return Pattern.compile("(?imU)" + before + word + "(?![\\w/-])").matcher(text()).find();
  }

  /** Finds all {@code words}, which are lower case, in the lines that are asked for, or nothing. */
  Optional<Hit> find(List<String> words, Place place) {
    List<String> lines = text().lines().toList();
    Set<String> missing = new HashSet<>(words);
    String title = "";
    int best = 0;
    int most = 0;
    int score = 0;
    boolean isCode = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).toLowerCase(Locale.ROOT);
      isCode ^= line.startsWith("```");
      boolean isHeading = !isCode && line.startsWith("#") && line.matches("#{1,6}\\s.*");
      if (isHeading && title.isEmpty()) {
        title = lines.get(i).replaceFirst("#+\\s+", "").strip();
      }
      if (isHeading || place == Place.TEXT) {
        List<String> found = words.stream().filter(line::contains).toList();
        missing.removeAll(found);
        int points = found.size() * (isHeading ? 3 : 1);
        score += points;
        if (points > most) {
          most = points;
          best = i;
        }
      }
    }
    if (!missing.isEmpty()) {
      return Optional.empty();
    }
    String excerpt = excerpt(lines.get(best), words);
    String name = title.isEmpty() ? this.name : title;
    return Optional.of(new Hit(this.name, uri(), name, best + 1, excerpt, score));
  }

  /** The part of a long line where the words are; cut between characters, never within one. */
  private static String excerpt(String line, List<String> words) {
    String any = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    Matcher part = Pattern.compile("(?iu).{0,80}(" + any + ").{0,160}").matcher(line);
    return part.find() ? part.group().strip() : "";
  }
}
