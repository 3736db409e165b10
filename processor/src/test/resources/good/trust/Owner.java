package good.trust;

import dev.tenon.runtime.call.AccessRule;
import dev.tenon.runtime.call.Call;

/** Allows what a caller owns; whoever makes the server hands it in. */
public record Owner(String book) implements AccessRule {
  @Override
  public boolean allows(Call call) {
    return call.context().principal().name().equals(book);
  }
}
