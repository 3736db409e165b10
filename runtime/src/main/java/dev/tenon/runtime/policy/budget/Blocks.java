package dev.tenon.runtime.policy.budget;

import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Makes content blocks smaller: those that are not texts are dropped from the end, as long as they
 * leave texts less than a quarter of the room; then texts are clipped.
 */
final class Blocks {
  private static final int SHARE_OF_TEXTS = 4;

  private final JsonPart array;
  private final Meter meter;
  private final Sizing sizing;
  private final Piece.Measure measure;
  private final List<Piece> texts = new ArrayList<>();
  private final boolean[] dropped;

  private Blocks(RawJson content, Meter meter) {
    this.array = JsonPart.of(content);
    this.meter = meter;
    this.sizing = new Sizing(meter);
    this.measure = new Piece.Measure(meter, new Shapes(Set.of()));
    this.dropped = new boolean[array.size()];
    for (int i = 0; i < array.size(); i++) {
      JsonPart text = text(array.element(i));
      if (text != null) {
        texts.add(new Piece(text, Shape.FREE, measure));
      }
    }
  }

  /** One block with this text. */
  static RawJson ofText(String text) {
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartArray().writeStartObject();
    out.writeStringProperty("type", "text").writeStringProperty("text", text);
    out.writeEndObject().writeEndArray();
    return buffer.toRawJson();
  }

  /** A text as JSON. */
  static RawJson json(String text) {
    JsonBuffer buffer = new JsonBuffer();
    buffer.out().writeString(text);
    return buffer.toRawJson();
  }

  /** What content blocks measure. */
  static long size(RawJson content, Meter meter) {
    Blocks blocks = new Blocks(content, meter);
    long size = 0;
    for (int i = 0; i < blocks.array.size(); i++) {
      size += blocks.size(i);
    }
    return size;
  }

  /** Makes them fit into {@code room}. */
  static Smaller shrink(RawJson content, Meter meter, long room, @Nullable String rest) {
    return new Blocks(content, meter).shrink(room, rest);
  }

  private Smaller shrink(long room, @Nullable String rest) {
    long others = 0;
    for (int i = 0; i < array.size(); i++) {
      others += text(array.element(i)) == null ? size(i) : 0;
    }
    long share = texts.isEmpty() ? 0 : room / SHARE_OF_TEXTS;
    int omitted = 0;
    for (int i = array.size() - 1; i >= 0 && others > room - share; i--) {
      if (text(array.element(i)) == null) {
        others -= size(i);
        dropped[i] = true;
        omitted++;
      }
    }
    return write(room - others, omitted, rest);
  }

  private Smaller write(long room, int omitted, @Nullable String rest) {
    Cut cut = cut(room);
    Trimming trimming = new Trimming(sizing, cut, room - size(cut, Sizing.TOO_MUCH));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int text = 0;
    for (int i = 0; i < array.size(); i++) {
      if (dropped[i]) {
        continue;
      }
      out.write(out.size() == 0 ? '[' : ',');
      JsonPart block = array.element(i);
      JsonPart its = text(block);
      if (its == null) {
        out.write(block.json(), block.from(), block.to() - block.from());
      } else {
        out.write(block.json(), block.from(), its.from() - block.from());
        out.writeBytes(trimming.next(texts.get(text)));
        out.write(block.json(), its.to(), block.to() - its.to());
        text++;
      }
    }
    String end = out.size() == 0 ? "[]" : "]";
    out.writeBytes(end.getBytes(StandardCharsets.UTF_8));
    Truncation truncation = new Truncation(omitted, trimming.truncation(rest).clipped(), rest);
    return new Smaller(RawJson.of(out.toByteArray()), truncation, Marks.NONE, trimming.fits());
  }

  private Cut cut(long room) {
    int low = 0;
    int high = (int) Math.min(Integer.MAX_VALUE, meter.mostBytes(Math.max(0, room)));
    while (low < high) {
      int middle = low + (high - low + 1) / 2;
      if (size(new Cut(0, middle), room) <= room) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return new Cut(0, low);
  }

  private long size(Cut cut, long room) {
    long size = 0;
    for (int i = 0; i < texts.size() && size <= room; i++) {
      size += sizing.of(texts.get(i), cut, room - size);
    }
    return size;
  }

  /**
   * What a block measures: of a text no more than that, and images and sounds are not read as the
   * texts that they are sent as.
   */
  private long size(int index) {
    JsonPart block = array.element(index);
    JsonPart text = text(block);
    if (text != null) {
      return meter.of(text.json(), text.from(), text.to());
    }
    long size = meter.of(block.json(), block.from(), block.to()) + meter.mark(',');
    JsonPart data = block.member("data");
    return data == null ? size : Math.min(size, meter.mostMedia());
  }

  /** The text of a block, or null when it is no text. */
  private static @Nullable JsonPart text(JsonPart block) {
    JsonPart type = block.member("type");
    JsonPart text = block.member("text");
    return type != null && text != null && text.isText() && type.text().equals("text")
        ? text
        : null;
  }
}
