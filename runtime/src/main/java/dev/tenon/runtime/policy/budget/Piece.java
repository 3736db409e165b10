package dev.tenon.runtime.policy.budget;

import org.jspecify.annotations.Nullable;

/**
 * A value that may be made smaller: a part of the JSON, its shape, and what it measures. Those
 * below it are made when somebody looks at them. For one thread.
 */
final class Piece {
  private static final Piece[] NONE = {};

  private final JsonPart part;
  private final Shape shape;
  private final Measure measure;
  private Piece @Nullable [] below;
  private long whole = -1;
  private int characters = -1;
  private boolean dropped;
  private @Nullable Extent extent;

  /**
   * What a piece measures that is not cut.
   *
   * @param size as it is written, without white space
   * @param widest how many elements the largest array in it has
   * @param longest how many bytes the longest text in it has
   */
  record Extent(long size, int widest, int longest) {}

  /**
   * What the pieces of one result have in common.
   *
   * @param meter measures them
   * @param shapes tells what may be done to them
   */
  record Measure(Meter meter, Shapes shapes) {}

  Piece(JsonPart part, Shape shape, Measure measure) {
    this.part = part;
    this.shape = shape;
    this.measure = measure;
  }

  JsonPart part() {
    return part;
  }

  Shape shape() {
    return shape;
  }

  /** What it measures as a whole. */
  long whole() {
    if (whole < 0) {
      whole = measure.meter().of(part.json(), part.from(), part.to());
    }
    return whole;
  }

  /** How many elements or members it has. */
  int size() {
    return part.size();
  }

  /** The element or member with this index. */
  Piece below(int index) {
    Piece[] pieces = below;
    if (pieces == null) {
      pieces = size() == 0 ? NONE : new Piece[size()];
      below = pieces;
    }
    Piece piece = pieces[index];
    if (piece == null) {
      piece = part.isArray() ? element(index) : member(index);
      pieces[index] = piece;
    }
    return piece;
  }

  private Piece element(int index) {
    JsonPart element = part.element(index);
    Shape its =
        shape.elementsStay() ? Shape.FIXED : measure.shapes().of(shape.element(index), element);
    return new Piece(element, its, measure);
  }

  private Piece member(int index) {
    JsonPart member = part.member(index);
    String name = part.name(index).text();
    Shape its =
        measure.shapes().keeps(name)
            ? Shape.FIXED
            : measure.shapes().of(shape.member(name), member);
    return new Piece(member, its, measure);
  }

  /** What the name of a member and the colon behind it measure. */
  long name(int index) {
    JsonPart name = part.name(index);
    return measure.meter().of(part.json(), name.from(), name.to()) + measure.meter().mark(':');
  }

  /** Whether a member may be left out: it is optional, and nobody wants it kept. */
  boolean isOptional(int index) {
    String name = part.name(index).text();
    return !measure.shapes().keeps(name) && !shape.needs(name);
  }

  /** How many characters a text has, by code points. */
  int characters() {
    if (characters < 0) {
      characters = Characters.count(part);
    }
    return characters;
  }

  /** Known once somebody has measured it. */
  @Nullable Extent extent() {
    return extent;
  }

  void extent(Extent measured) {
    extent = measured;
  }

  boolean isDropped() {
    return dropped;
  }

  void drop() {
    dropped = true;
  }
}
