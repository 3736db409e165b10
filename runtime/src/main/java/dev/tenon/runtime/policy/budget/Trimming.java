package dev.tenon.runtime.policy.budget;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is left of a value, and counts what is not. Room that the cut leaves is given to the
 * first arrays and texts that can use it. For one thread.
 */
final class Trimming {
  private static final byte[] ELLIPSIS = Sizing.ELLIPSIS.getBytes(StandardCharsets.UTF_8);

  private final Sizing sizing;
  private final Cut cut;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final boolean fits;
  private long spare;
  private int omitted;
  private long clipped;

  /**
   * @param spare how much room the cut leaves; less than nothing when it is too large
   */
  Trimming(Sizing sizing, Cut cut, long spare) {
    this.sizing = sizing;
    this.cut = cut;
    this.spare = Math.max(0, spare);
    this.fits = spare >= 0;
  }

  /** Whether the value fits into the room there is for it. */
  boolean fits() {
    return fits;
  }

  /** What was written. */
  byte[] toBytes() {
    return out.toByteArray();
  }

  /** What was written since the last time, after one more piece. */
  byte[] next(Piece piece) {
    out.reset();
    write(piece);
    return out.toByteArray();
  }

  /** Writes the whole value, and at its end what says that it lacks something. */
  void write(Piece root, Marks marks, @Nullable String rest) {
    if (!marks.truncated()) {
      write(root);
      return;
    }
    out.write('{');
    boolean any = members(root);
    Truncation truncation = truncation(rest);
    if (!truncation.isNothing()) {
      if (any) {
        out.write(',');
      }
      out.writeBytes(marks.json(truncation));
    }
    out.write('}');
  }

  /** What was left out. */
  Truncation truncation(@Nullable String rest) {
    return new Truncation(omitted, clipped, rest);
  }

  private void write(Piece piece) {
    JsonPart part = piece.part();
    if (part.isPlain() || piece.shape().isFixed()) {
      copy(part);
    } else if (part.isText()) {
      text(piece);
    } else if (part.isArray()) {
      array(piece);
    } else {
      out.write('{');
      members(piece);
      out.write('}');
    }
  }

  /** Writes the members of an object; returns whether there are any. */
  private boolean members(Piece object) {
    boolean first = true;
    for (int i = 0; i < object.size(); i++) {
      Piece member = object.below(i);
      if (member.isDropped()) {
        omitted++;
        continue;
      }
      if (!first) {
        out.write(',');
      }
      first = false;
      copy(object.part().name(i));
      out.write(':');
      write(member);
    }
    return !first;
  }

  private void array(Piece array) {
    out.write('[');
    int count = cut.elements(array);
    int written = 0;
    for (; written < array.size(); written++) {
      if (written >= count && !takes(array.below(written), written)) {
        break;
      }
      if (written > 0) {
        out.write(',');
      }
      write(array.below(written));
    }
    out.write(']');
    omitted += array.size() - written;
  }

  /** Gives room to one more element, if there is as much. */
  private boolean takes(Piece element, int index) {
    long comma = index == 0 ? 0 : sizing.comma();
    long size = sizing.of(element, cut, spare - comma);
    if (size == Sizing.TOO_MUCH) {
      return false;
    }
    spare -= size + comma;
    return true;
  }

  private void text(Piece text) {
    JsonPart part = text.part();
    int characters = cut.characters(text);
    if (Sizing.end(text, characters) < part.to() - 1 && spare > 0) {
      characters = extended(text, characters);
    }
    int end = Sizing.end(text, characters);
    if (end == part.to() - 1) {
      copy(part);
      return;
    }
    out.write('"');
    out.write(part.json(), part.from() + 1, end - part.from() - 1);
    if (characters > 0) {
      out.writeBytes(ELLIPSIS);
    }
    out.write('"');
    clipped += text.characters() - Math.max(0, characters - 1);
  }

  /** Gives a text the room that is left. */
  private int extended(Piece text, int characters) {
    long before = sizing.text(text, characters, Sizing.TOO_MUCH);
    long most = before + spare;
    int low = characters;
    int high = (int) Math.min(text.characters(), low + sizing.mostBytes(spare));
    while (low < high) {
      int middle = low + (high - low + 1) / 2;
      if (sizing.text(text, middle, most) <= most) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    spare -= Math.max(0, sizing.text(text, low, most) - before);
    return low;
  }

  private void copy(JsonPart part) {
    out.write(part.json(), part.from(), part.to() - part.from());
  }
}
