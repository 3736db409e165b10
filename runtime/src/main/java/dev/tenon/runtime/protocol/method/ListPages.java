package dev.tenon.runtime.protocol.method;

import dev.tenon.runtime.json.JsonBuffer;
import dev.tenon.runtime.json.RawJson;
import dev.tenon.runtime.protocol.ProtocolRevision;
import dev.tenon.runtime.protocol.jsonrpc.MessageWriter;
import dev.tenon.runtime.protocol.jsonrpc.RpcError;
import dev.tenon.runtime.protocol.sealed.Cursors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * One list in pages. A cursor names the last entry that the client has seen, so a page begins at
 * the first entry behind that name, whether or not it is still there. Pages are kept as they are
 * rendered; only one that begins where no walk from the start would is rendered each time.
 * Thread-safe.
 */
final class ListPages {
  private final String member;
  private final List<Object> entries;
  private final ResultWriter results;
  private final Paging paging;
  private final int pages;

  /** What single callers see of the list; null when all see all of it. */
  private final @Nullable ListViews views;

  /** The pages of each revision as far as they were asked for. */
  private final Map<ProtocolRevision, AtomicReferenceArray<@Nullable RawJson>> rendered =
      new EnumMap<>(ProtocolRevision.class);

  /**
   * @param member the member of the result that holds the list
   * @param entries in the order of their keys
   * @param views what single callers see of the list; null when all see all of it
   */
  ListPages(
      String member,
      Collection<?> entries,
      ResultWriter results,
      Paging paging,
      @Nullable ListViews views) {
    this.member = member;
    this.entries = new ArrayList<>(entries);
    this.results = results;
    this.paging = paging;
    this.views = views;
    this.pages = 1 + Math.max(0, this.entries.size() - 1) / paging.size();
    for (ProtocolRevision revision : ProtocolRevision.values()) {
      rendered.put(revision, new AtomicReferenceArray<>(pages));
    }
  }

  Answer answer(Request request) {
    return views == null ? own(request) : views.of(request.call().principal()).own(request);
  }

  private Answer own(Request request) {
    int first = 0;
    if (request.params().hasValue("cursor")) {
      String cursor = request.params().text("cursor");
      String seen = cursor == null ? null : paging.cursors().name(member, cursor);
      if (seen == null) {
        return Answer.error(request.id(), RpcError.of(RpcError.INVALID_PARAMS, Cursors.REFUSED));
      }
      first = behind(seen);
    }
    return Answer.ok(MessageWriter.result(request.id(), page(request.revision(), first)));
  }

  /** The index of the first entry whose key is greater. */
  private int behind(String seen) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Lists.key(entries.get(middle)).compareTo(seen) > 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private RawJson page(ProtocolRevision revision, int first) {
    AtomicReferenceArray<@Nullable RawJson> known = rendered.get(revision);
    int page = first / paging.size();
    if (known == null || first % paging.size() != 0 || page >= pages) {
      return render(revision, first);
    }
    RawJson json = known.get(page);
    if (json == null) {
      json = render(revision, first);
      known.set(page, json);
    }
    return json;
  }

  private RawJson render(ProtocolRevision revision, int first) {
    int end = Math.min(entries.size(), first + paging.size());
    JsonBuffer buffer = new JsonBuffer();
    JsonGenerator out = buffer.out();
    out.writeStartObject();
    out.writeArrayPropertyStart(member);
    for (int i = first; i < end; i++) {
      Lists.write(out, revision, entries.get(i));
    }
    out.writeEndArray();
    if (end < entries.size()) {
      String last = Lists.key(entries.get(end - 1));
      out.writeStringProperty("nextCursor", paging.cursors().after(member, last));
    }
    if (revision.isModern()) {
      ResultWriter.cacheHints(out);
    }
    results.end(out, revision, null);
    return buffer.toRawJson();
  }
}
