package good.trust;

import dev.tenon.runtime.call.AccessRule;
import dev.tenon.runtime.call.Call;

/** Allows calls of known callers; the generated code makes it. */
final class Hours implements AccessRule {
  @Override
  public boolean allows(Call call) {
    return call.context().principal().isKnown();
  }
}
