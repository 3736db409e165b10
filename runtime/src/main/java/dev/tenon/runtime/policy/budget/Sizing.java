package dev.tenon.runtime.policy.budget;

import java.nio.charset.StandardCharsets;

/** What pieces measure when they are cut. */
final class Sizing {
  /** More than there is room for. */
  static final long TOO_MUCH = Long.MAX_VALUE / 4096;

  /** Stands where a text was clipped. */
  static final String ELLIPSIS = "…";

  private final Meter meter;
  private final long comma;
  private final long ellipsis;
  private final long quotes;
  private boolean isDropping;

  Sizing(Meter meter) {
    this.meter = meter;
    this.comma = meter.mark(',');
    this.quotes = 2 * meter.mark('"');
    byte[] utf8 = ELLIPSIS.getBytes(StandardCharsets.UTF_8);
    this.ellipsis = meter.of(utf8, 0, utf8.length);
  }

  long comma() {
    return comma;
  }

  /** The most bytes that there is room for. */
  long mostBytes(long room) {
    return meter.mostBytes(room);
  }

  /** What {@code piece} measures, or {@link #TOO_MUCH} when that is more than {@code room}. */
  long of(Piece piece, Cut cut, long room) {
    JsonPart part = piece.part();
    if (room < 0) {
      return TOO_MUCH;
    }
    if (part.isPlain() || piece.shape().isFixed()) {
      return bounded(piece.whole(), room);
    }
    if (part.isText()) {
      return text(piece, cut.characters(piece), room);
    }
    Piece.Extent extent = isDropping ? null : extent(piece);
    if (extent != null
        && cut.elements() >= extent.widest()
        && cut.characters() >= extent.longest()) {
      return bounded(extent.size(), room);
    }
    return part.isArray() ? array(piece, cut, room) : object(piece, cut, room);
  }

  /** Called before pieces are dropped: what they measured with them holds no longer. */
  void dropping() {
    isDropping = true;
  }

  /** Measures each piece once: those below it that no cut touches need not be looked at again. */
  private Piece.Extent extent(Piece piece) {
    Piece.Extent known = piece.extent();
    if (known == null) {
      known = measured(piece);
      piece.extent(known);
    }
    return known;
  }

  private Piece.Extent measured(Piece piece) {
    JsonPart part = piece.part();
    if (part.isText()) {
      return new Piece.Extent(piece.whole(), 0, part.to() - part.from());
    }
    if (part.isPlain() || piece.shape().isFixed()) {
      return new Piece.Extent(piece.whole(), 0, 0);
    }
    boolean isArray = part.isArray();
    long size = meter.mark(isArray ? '[' : '{') + meter.mark(isArray ? ']' : '}');
    int widest = isArray ? piece.size() : 0;
    int longest = 0;
    for (int i = 0; i < piece.size(); i++) {
      Piece.Extent below = measuredBelow(piece.below(i));
      size += below.size() + (i == 0 ? 0 : comma) + (isArray ? 0 : piece.name(i));
      widest = Math.max(widest, below.widest());
      longest = Math.max(longest, below.longest());
    }
    return new Piece.Extent(size, widest, longest);
  }

  private Piece.Extent measuredBelow(Piece piece) {
    return piece.part().isObject() || piece.part().isArray() ? extent(piece) : measured(piece);
  }

  private static long bounded(long size, long room) {
    return size > room ? TOO_MUCH : size;
  }

  private long array(Piece array, Cut cut, long room) {
    long size = meter.mark('[') + meter.mark(']');
    int count = cut.elements(array);
    for (int i = 0; i < count && size <= room; i++) {
      size += i == 0 ? 0 : comma;
      size += of(array.below(i), cut, room - size);
    }
    return bounded(size, room);
  }

  private long object(Piece object, Cut cut, long room) {
    long size = meter.mark('{') + meter.mark('}');
    boolean first = true;
    for (int i = 0; i < object.size() && size <= room; i++) {
      Piece member = object.below(i);
      if (!member.isDropped()) {
        size += (first ? 0 : comma) + object.name(i);
        size += of(member, cut, room - size);
        first = false;
      }
    }
    return bounded(size, room);
  }

  /** What a text measures of which so many characters stay. */
  long text(Piece text, int characters, long room) {
    JsonPart part = text.part();
    int end = end(text, characters);
    if (end == part.to() - 1) {
      return bounded(text.whole(), room);
    }
    int from = part.from() + 1;
    if (end - from > meter.mostBytes(room)) {
      return TOO_MUCH;
    }
    long size = quotes + meter.of(part.json(), from, end) + (characters == 0 ? 0 : ellipsis);
    return bounded(size, room);
  }

  /** Where a text is cut; at its end when it is short enough. */
  static int end(Piece text, int characters) {
    JsonPart part = text.part();
    int length = part.to() - part.from() - 2;
    if (length <= characters || text.characters() <= characters) {
      return part.to() - 1;
    }
    return Characters.place(part, Math.max(0, characters - 1));
  }
}
