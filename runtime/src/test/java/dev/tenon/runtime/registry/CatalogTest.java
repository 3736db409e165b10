package dev.tenon.runtime.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is told of changes, and who is not kept for it. */
class CatalogTest {
  private final Catalog catalog = new Catalog(Registry.builder().build());

  private static final class Listener implements ChangeListener {
    final List<String> told = new ArrayList<>();

    @Override
    public void listChanged(ListKind kind) {
      told.add(kind.name());
    }

    @Override
    public void resourceUpdated(String uri) {
      told.add(uri);
    }
  }

  @Test
  void aListenerIsToldUntilItIsForgotten() {
    Listener listener = new Listener();
    catalog.listen(listener);
    catalog.toolsChanged();
    catalog.resourceUpdated("file:///a");

    catalog.forget(listener);
    catalog.promptsChanged();

    assertThat(listener.told).containsExactly("TOOLS", "file:///a");
    assertThat(catalog.listeners()).isZero();
  }

  @Test
  void whoIsHeldByNobodyElseIsNotKept() throws Exception {
    Listener kept = new Listener();
    catalog.listen(kept);
    for (int i = 0; i < 1_000; i++) {
      catalog.listen(new Listener());
    }

    for (int i = 0; i < 100 && catalog.listeners() > 2; i++) {
      System.gc();
      Thread.sleep(10);
      catalog.listen(new Listener());
    }

    assertThat(catalog.listeners()).isLessThan(10);
    catalog.toolsChanged();
    assertThat(kept.told).containsExactly("TOOLS");
  }
}
