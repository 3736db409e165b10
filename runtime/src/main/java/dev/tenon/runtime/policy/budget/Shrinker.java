package dev.tenon.runtime.policy.budget;

/**
 * Finds out how a value is made to fit: in steps, each of which takes the most that fits. Arrays
 * lose their ends down to ten elements, then texts are clipped down to 200 characters, then arrays
 * down to one element, then texts and arrays altogether; at last optional properties are left out.
 * One bound holds for all arrays and one for all texts; what room they leave, the first ones take.
 */
final class Shrinker {
  private static final int FEW_ELEMENTS = 10;
  private static final int FEW_CHARACTERS = 200;

  private final Piece root;
  private final Sizing sizing;
  private final long room;
  private final int most;

  Shrinker(Piece root, Meter meter, long room) {
    this.root = root;
    this.sizing = new Sizing(meter);
    this.room = room;
    long length = (long) root.part().to() - root.part().from();
    this.most = (int) Math.min(length, meter.mostBytes(Math.max(0, room)));
  }

  /** Makes the value fit; or as small as it may be, if even that is too large. */
  Trimming shrink() {
    Cut cut = cut();
    return new Trimming(sizing, cut, room - sizing.of(root, cut, Sizing.TOO_MUCH));
  }

  private Cut cut() {
    if (fits(FEW_ELEMENTS, most)) {
      return elements(FEW_ELEMENTS, most, most);
    }
    if (fits(FEW_ELEMENTS, FEW_CHARACTERS)) {
      return characters(FEW_ELEMENTS, FEW_CHARACTERS, most);
    }
    if (fits(1, FEW_CHARACTERS)) {
      return elements(1, FEW_ELEMENTS, FEW_CHARACTERS);
    }
    if (fits(1, 0)) {
      return characters(1, 0, FEW_CHARACTERS);
    }
    if (!fits(0, 0)) {
      drop();
    }
    return fits(0, 0) ? characters(0, 0, most) : new Cut(0, 0);
  }

  private boolean fits(int elements, int characters) {
    return sizing.of(root, new Cut(elements, characters), room) <= room;
  }

  /** The most elements that fit; {@code least} do. */
  private Cut elements(int least, int below, int characters) {
    int low = least;
    int high = Math.max(low, below);
    while (low < high) {
      int middle = low + (high - low + 1) / 2;
      if (fits(middle, characters)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return new Cut(low, characters);
  }

  /** The most characters that fit; {@code least} do. */
  private Cut characters(int elements, int least, int below) {
    int low = least;
    int high = Math.max(low, below);
    while (low < high) {
      int middle = low + (high - low + 1) / 2;
      if (fits(elements, middle)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return new Cut(elements, low);
  }

  /** Leaves optional properties out, the last ones first, until the rest fits. */
  private void drop() {
    Cut cut = new Cut(0, 0);
    sizing.dropping();
    drop(root, cut, sizing.of(root, cut, Sizing.TOO_MUCH));
  }

  /** Returns what the whole value measures afterwards. */
  private long drop(Piece piece, Cut cut, long before) {
    long size = before;
    if (piece.shape().isFixed()) {
      return size;
    }
    if (piece.part().isArray()) {
      for (int i = cut.elements(piece) - 1; i >= 0 && size > room; i--) {
        size = drop(piece.below(i), cut, size);
      }
    } else if (piece.part().isObject()) {
      int left = piece.size();
      for (int i = piece.size() - 1; i >= 0 && size > room; i--) {
        Piece member = piece.below(i);
        if (piece.isOptional(i) && left > piece.shape().leastMembers(piece.size())) {
          member.drop();
          left--;
          size -= piece.name(i) + sizing.of(member, cut, Sizing.TOO_MUCH);
          size -= left > 0 ? sizing.comma() : 0;
        } else {
          size = drop(member, cut, size);
        }
      }
    }
    return size;
  }
}
