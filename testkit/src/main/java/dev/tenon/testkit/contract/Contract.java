package dev.tenon.testkit.contract;

import dev.tenon.contract.ContractDocument;
import dev.tenon.contract.Item;
import dev.tenon.contract.ItemChange;
import dev.tenon.contract.TokenEstimates;
import dev.tenon.contract.UnreadableContractException;
import dev.tenon.runtime.Server;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.testkit.McpTestClient;
import dev.tenon.testkit.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contract that a server was compiled with, to be compared with the one that is committed and
 * with what clients are offered. Immutable.
 *
 * <pre>{@code
 * Contract.of(OrdersMcp.create(new Orders(book))).matches("mcp-contract.json");
 * }</pre>
 */
public final class Contract {
  private static final String UPDATE =
      "mvn compile -Dtenon.contract.update (without Maven: javac -Atenon.contract.update)";

  /** One revision of each era, each the newest. */
  private static final List<ProtocolRevision> ERAS =
      List.of(ProtocolRevision.LATEST_LEGACY, ProtocolRevision.MODERN);

  private final Server server;
  private final String resource;
  private final String text;
  private final ContractDocument document;

  private Contract(Server server, String resource, String text, ContractDocument document) {
    this.server = server;
    this.resource = resource;
    this.text = text;
    this.document = document;
  }

  /**
   * The contract of {@code server}.
   *
   * @throws IllegalArgumentException if it has none, since it was put together by hand
   * @throws AssertionError if its file is not on the class path or cannot be used
   */
  public static Contract of(Server server) {
    dev.tenon.runtime.contract.Contract compiled = server.contract();
    if (compiled == null) {
      throw new IllegalArgumentException(
          "The server \"" + server.info().name() + "\" was put together by hand: no contract.");
    }
    try {
      String text = new String(compiled.read(), StandardCharsets.UTF_8);
      String resource = compiled.resource();
      return new Contract(server, resource, text, read(resource, text));
    } catch (IOException e) {
      throw new AssertionError("The contract of a server cannot be read: " + e.getMessage(), e);
    }
  }

  /** The contract itself. */
  public ContractDocument document() {
    return document;
  }

  /** What its definitions cost, as the compiler estimated it. */
  public TokenEstimates tokens() {
    try {
      return TokenEstimates.read(text);
    } catch (UnreadableContractException e) {
      throw unusable(resource, e);
    }
  }

  /**
   * Compares the contract with the committed one, and with what clients of both eras are offered.
   *
   * @param committed the path of a file, relative to the working directory, or of a resource on the
   *     class path
   * @throws AssertionError if anything is different; says what, and what it means to clients
   */
  public void matches(String committed) {
    List<ItemChange> changes = read(committed, committedText(committed)).compare(document);
    if (!changes.isEmpty()) {
      throw new AssertionError(
          "The server \""
              + server.info().name()
              + "\" is not as its contract says. Undo the changes, or accept them: "
              + UPDATE
              + "."
              + lines(changes, committed));
    }
    isOffered();
  }

  /**
   * Compares the contract with what clients of both eras are offered. What comes and goes while the
   * server runs is no part of its contract. Who is offered it is a caller who may use all that
   * anybody may use.
   *
   * @throws AssertionError if anything is different; says what
   */
  public void isOffered() {
    for (ProtocolRevision revision : ERAS) {
      isOffered(TestServer.of(server).client(revision, Callers.ofEverything(server)));
    }
  }

  /** The same for what {@code client} is offered, which has to know all members of the lists. */
  void isOffered(McpTestClient client) {
    List<ItemChange> changes = new ArrayList<>();
    Offered offered = new Offered(server.registry(), client);
    for (ItemChange change : Offered.shown(document).compare(offered.document())) {
      Item compiled = change.before();
      if (compiled != null && !Guarded.isForNobody(server, compiled)) {
        changes.add(change);
      }
    }
    if (!changes.isEmpty()) {
      throw new AssertionError(
          "To clients of "
              + client.revision().version()
              + " the server \""
              + server.info().name()
              + "\" offers other things than it was compiled with."
              + lines(changes, resource));
    }
  }

  private static String lines(List<ItemChange> changes, String contract) {
    List<ItemChange> sorted = new ArrayList<>(changes);
    sorted.sort(Comparator.comparing(ItemChange::type));
    StringBuilder lines = new StringBuilder();
    for (ItemChange change : sorted) {
      String sentence = change.type().sentence().formatted(change.label(), contract);
      lines
          .append("\n[")
          .append(change.type().word())
          .append("] ")
          .append(sentence)
          .append(change.lines().replace("\n", "\n  "));
    }
    return lines.toString();
  }

  private static ContractDocument read(String name, String text) {
    try {
      return ContractDocument.read(text);
    } catch (UnreadableContractException e) {
      throw unusable(name, e);
    }
  }

  private static AssertionError unusable(String name, UnreadableContractException e) {
    String what =
        switch (e.fault()) {
          case SHAPE -> "cannot be read: " + e.detail() + ". Restore it, or run ";
          case FORMAT ->
              "has the format "
                  + e.detail()
                  + ", and this version of Tenon reads "
                  + ContractDocument.VERSION
                  + ". Use the version of Tenon that wrote it, or run ";
          case EDITED ->
              "was edited by hand: the digest of "
                  + e.detail()
                  + " does not fit. Restore it, or run ";
        };
    return new AssertionError("The contract " + name + ' ' + what + UPDATE + ".", e);
  }

  private String committedText(String committed) {
    String text = committedFile(committed);
    if (text == null) {
      throw new AssertionError(
          "The contract "
              + committed
              + " is neither in "
              + Path.of("").toAbsolutePath()
              + " nor on the class path. Run "
              + UPDATE
              + " to write it, and commit it.");
    }
    return text;
  }

  private @Nullable String committedFile(String committed) {
    try {
      Path file = Path.of(committed);
      if (Files.exists(file)) {
        return Files.readString(file);
      }
    } catch (InvalidPathException e) {
      // A resource may have a name that no file has.
      return committedResource(committed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return committedResource(committed);
  }

  private @Nullable String committedResource(String committed) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    ClassLoader used = loader == null ? server.getClass().getClassLoader() : loader;
    try (InputStream in = used.getResourceAsStream(committed)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
