package dev.tenon.processor.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A set of characters (code points), as ranges that neither overlap nor touch. Immutable. */
final class CharSet {
  static final CharSet NONE = new CharSet(new int[0]);
  static final CharSet ALL = of(0, Character.MAX_CODE_POINT);

  /** First and last of each range in turn. */
  private final int[] ranges;

  private CharSet(int[] ranges) {
    this.ranges = ranges;
  }

  /** A range. */
  record Range(int first, int last) {}

  static CharSet of(int first, int last) {
    return new CharSet(new int[] {first, last});
  }

  /** Ranges written as pairs of their ends, such as {@code "09AZ"}. */
  static CharSet of(String pairs) {
    CharSet set = NONE;
    for (int i = 0; i < pairs.length(); i += 2) {
      set = set.or(of(pairs.charAt(i), pairs.charAt(i + 1)));
    }
    return set;
  }

  /** The characters for which a question is answered with yes. */
  static CharSet where(java.util.function.IntPredicate question) {
    List<Range> found = new ArrayList<>();
    int begin = -1;
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (question.test(c)) {
        begin = begin < 0 ? c : begin;
      } else if (begin >= 0) {
        found.add(new Range(begin, c - 1));
        begin = -1;
      }
    }
    if (begin >= 0) {
      found.add(new Range(begin, Character.MAX_CODE_POINT));
    }
    return of(found);
  }

  private static CharSet of(List<Range> sorted) {
    int[] ranges = new int[sorted.size() * 2];
    for (int i = 0; i < sorted.size(); i++) {
      ranges[2 * i] = sorted.get(i).first();
      ranges[2 * i + 1] = sorted.get(i).last();
    }
    return new CharSet(ranges);
  }

  List<Range> ranges() {
    List<Range> list = new ArrayList<>();
    for (int i = 0; i < ranges.length; i += 2) {
      list.add(new Range(ranges[i], ranges[i + 1]));
    }
    return list;
  }

  boolean isEmpty() {
    return ranges.length == 0;
  }

  boolean contains(int c) {
    int at = Arrays.binarySearch(ranges, c);
    // Within a range the place to insert is odd.
    return at >= 0 || (-at - 1) % 2 == 1;
  }

  CharSet or(CharSet other) {
    List<Range> all = ranges();
    all.addAll(other.ranges());
    all.sort((a, b) -> Integer.compare(a.first(), b.first()));
    List<Range> merged = new ArrayList<>();
    for (Range range : all) {
      int end = merged.size() - 1;
      if (end >= 0 && range.first() <= merged.get(end).last() + 1) {
        Range last = merged.get(end);
        merged.set(end, new Range(last.first(), Math.max(last.last(), range.last())));
      } else {
        merged.add(range);
      }
    }
    return of(merged);
  }

  CharSet complement() {
    List<Range> gaps = new ArrayList<>();
    int next = 0;
    for (Range range : ranges()) {
      if (range.first() > next) {
        gaps.add(new Range(next, range.first() - 1));
      }
      next = range.last() + 1;
    }
    if (next <= Character.MAX_CODE_POINT) {
      gaps.add(new Range(next, Character.MAX_CODE_POINT));
    }
    return of(gaps);
  }

  /** These, and the other case of each letter of ASCII among them. */
  CharSet inBothCases() {
    CharSet both = this;
    for (char upper = 'A'; upper <= 'Z'; upper++) {
      char lower = (char) (upper + ('a' - 'A'));
      if (contains(upper) || contains(lower)) {
        both = both.or(of(upper, upper)).or(of(lower, lower));
      }
    }
    return both;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CharSet set && Arrays.equals(ranges, set.ranges);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ranges);
  }
}
