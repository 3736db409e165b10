package dev.tenon.processor.validate;

import dev.tenon.processor.model.Origin;

/**
 * A text of the source that a client is sent, and that a model or a person may read.
 *
 * @param subject what is being compiled and leads there
 * @param at where it stands
 * @param what which text it is, at the beginning of a sentence
 * @param kind what it is for
 * @param text the text
 */
record ShownText(Origin subject, Origin at, String what, Kind kind, String text) {
  /** What a text is for. */
  enum Kind {
    /** Calls something by a name that programs use. */
    NAME,
    /** Calls something by a name for people. */
    TITLE,
    /** Says what something is. */
    DESCRIPTION,
    /** Says how a server is used, and so gives orders. */
    INSTRUCTIONS,
    /** Asks the user something. */
    QUESTION,
    /** A default value, or a schema that was written by hand. */
    VALUE
  }
}
