package dev.tenon.processor.validate;

import dev.tenon.processor.validate.ShownText.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds words that talk a model into something, as poisoned descriptions do. Each pattern asks for
 * the order and not for the topic: "Reads ~/.ssh/config" describes a tool, "read ~/.ssh/config
 * first" commands a model.
 */
final class SuspiciousWords {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String USER =
      "(the|your|any|this)\\s+(end[- ]?)?(user|human|person|customer)";
  private static final String SECRET_PATH =
      "(~|\\$HOME|/home/\\w+|/root|/Users/\\w+)/\\.(ssh|aws|gnupg|kube|docker|netrc|npmrc|cursor|claude)\\b"
          + "|\\bid_(rsa|ed25519|ecdsa)\\b|\\.aws/credentials|/etc/(passwd|shadow)|\\bmcp\\.json\\b"
          + "|\\.git-credentials";
  private static final String ORDER =
      "\\b(read|open|load|cat|include|pass|send|attach|provide|copy|upload|append|paste)\\s";

  private static final List<Suspicion> SUSPICIONS =
      List.of(
          of(
              "tells the model to forget what it was told",
              "\\b(ignore|disregard|forget|override)\\s+(all\\s+|any\\s+|every\\s+|the\\s+|your\\s+|of\\s+|these\\s+)*"
                  + "(previous|prior|above|earlier|preceding|former|system)\\s+"
                  + "(system\\s+)?(instructions?|prompts?|directions|guidelines)\\b"),
          of(
              "tells the model to keep something from the user",
              "\\b(do not|don't|never|must not|mustn't|should not|without)\\s+(even\\s+|ever\\s+)?"
                  + "(tell|telling|inform|informing|mention(ing)? (this|it|that|anything|any of this)( to)?"
                  + "|reveal(ing)? (this|it|that|anything)( to)?|show(ing)? (this|it) to|alert|warn)\\s+"
                  + USER),
          of(
              "marks orders with a tag",
              "<important>|</(important|system|secret|instructions?|hidden|admin)>"
                  + "|\\[/?INST]|<\\|[a-z_]+\\|>|<</?SYS>>"),
          of("tells the model to read secrets", ORDER + "[^.!?]{0,80}?(" + SECRET_PATH + ")"),
          of(
              "tells the model to hand out what it knows",
              ORDER
                  + "[^.!?]{0,40}?(\\b(the|your|its) (system prompt|previous messages|hidden instructions)"
                  + "|\\b(entire|whole|full|complete) (conversation|chat|context|message history)\\b"
                  + "|\\b(the user's|user's|your) (\\w+ )?(api keys?|passwords?|credentials|private keys?"
                  + "|access tokens?|secrets)\\b)"),
          of(
              "gives the model another role",
              "\\b(you are now (an?|the)\\s|from now on,? you|new instructions:)"),
          of(
              "holds a long coded text",
              "(?-i)(?<![\\w+/=])(?=[A-Za-z0-9+/]*[0-9])(?=[A-Za-z0-9+/]*[A-Z])"
                  + "(?=[A-Za-z0-9+/]*[a-z])[A-Za-z0-9+/]{80,}={0,2}"));

  /** Instructions may say what comes before what; a description of one tool may not. */
  private static final List<Suspicion> OF_DESCRIPTIONS =
      List.of(
          of(
              "gives orders about other tools",
              "\\b(when(ever)?|while|before|after)\\s+(you\\s+)?"
                  + "(us(e|ing)|call(ing)?|invok(e|ing)|run(ning)?)\\s+"
                  + "(any|every|all|each|another)\\s+(of the\\s+)?(other\\s+)?(tools?|servers?)\\b"),
          of(
              "gives orders about other tools",
              "\\b(instead of|rather than)\\s+(using\\s+|calling\\s+)?(any|all|every|the)\\s+"
                  + "(of the\\s+)?other\\s+(tools?|servers?)\\b"),
          of(
              "gives orders about other tools",
              "\\b(do not|don't|never|must not)\\s+(use|call|invoke|run)\\s+((any|the|all)\\s+)?other\\s+"
                  + "(tools?|servers?)\\b"),
          of(
              "gives orders about its own use",
              "\\b(before using|before calling|to use) this tool,?\\s+(you must |always |first )*"
                  + "(read|open|send|pass|include|provide (the|your) (content|file))"));

  private SuspiciousWords() {}

  private record Suspicion(String verdict, Pattern pattern) {}

  /**
   * What was found.
   *
   * @param verdict what it does
   * @param phrase the words
   */
  record Finding(String verdict, String phrase) {}

  private static Suspicion of(String verdict, String pattern) {
    return new Suspicion(
        verdict, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /** The first suspicious words of a text, or null. */
  static @Nullable Finding in(ShownText text) {
    // Words that are broken over lines or typed with another apostrophe are the same words.
    String plain = SPACE.matcher(text.text()).replaceAll(" ").replace('\u2019', '\'');
    Finding finding = first(SUSPICIONS, plain);
    boolean isDescription = text.kind() == Kind.DESCRIPTION || text.kind() == Kind.VALUE;
    return finding == null && isDescription ? first(OF_DESCRIPTIONS, plain) : finding;
  }

  private static @Nullable Finding first(List<Suspicion> suspicions, String text) {
    for (Suspicion suspicion : suspicions) {
      Matcher matcher = suspicion.pattern().matcher(text);
      if (matcher.find()) {
        return new Finding(suspicion.verdict(), matcher.group());
      }
    }
    return null;
  }
}
