package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.call.Access;
import dev.tenon.runtime.call.Principal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One list as different callers see it: each finds what it could use, and nothing else. Callers who
 * see the same share the pages that were rendered. Thread-safe.
 */
final class ListViews {
  /**
   * How many views of one list are kept. Most servers have a handful of kinds of callers; a caller
   * with yet another mixture of scopes costs the rendering of its pages, and no memory for good.
   */
  private static final int MAX_VIEWS = 32;

  private final String member;
  private final List<Object> entries;
  private final ResultWriter results;
  private final Paging paging;

  /** Each once, since many entries have the same. */
  private final List<Access> accesses;

  /** By entry, its place among the accesses. */
  private final int[] places;

  private final ReentrantLock lock = new ReentrantLock();

  /** By the accesses that let their callers in; the one that was not asked for longest is first. */
  private final Map<BitSet, ListPages> views = new LinkedHashMap<>(16, 0.75f, true);

  ListViews(
      String member, Collection<?> entries, ResultWriter results, Paging paging, Methods methods) {
    this.member = member;
    this.entries = new ArrayList<>(entries);
    this.results = results;
    this.paging = paging;
    this.places = new int[entries.size()];
    Map<Access, Integer> known = new LinkedHashMap<>();
    for (int i = 0; i < places.length; i++) {
      Access access = methods.access(this.entries.get(i));
      Integer place = known.putIfAbsent(access, known.size());
      places[i] = place == null ? known.size() - 1 : place;
    }
    this.accesses = List.copyOf(known.keySet());
  }

  /** The pages that {@code caller} sees. */
  ListPages of(Principal caller) {
    BitSet admitting = new BitSet(accesses.size());
    for (int i = 0; i < accesses.size(); i++) {
      admitting.set(i, accesses.get(i).admits(caller));
    }
    lock.lock();
    try {
      ListPages view = views.get(admitting);
      if (view == null) {
        view = new ListPages(member, visible(admitting), results, paging, null);
        views.put(admitting, view);
        if (views.size() > MAX_VIEWS) {
          views.remove(views.keySet().iterator().next());
        }
      }
      return view;
    } finally {
      lock.unlock();
    }
  }

  private List<Object> visible(BitSet admitting) {
    List<Object> visible = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      if (admitting.get(places[i])) {
        visible.add(entries.get(i));
      }
    }
    return visible;
  }

  /** How many views are kept; for tests. */
  int size() {
    lock.lock();
    try {
      return views.size();
    } finally {
      lock.unlock();
    }
  }
}
