package dev.tenon.runtime;

import dev.tenon.runtime.auth.Scopes;
import dev.tenon.runtime.call.Principal;
import dev.tenon.runtime.config.Setting;
import dev.tenon.runtime.config.Settings;
import dev.tenon.runtime.config.SettingsException;
import java.util.List;
import java.util.Set;

/** Who calls over standard input, as settings say; loaded only where they do. */
final class StdioCaller {
  private StdioCaller() {}

  /** The caller whom the settings name. */
  static Principal of(Settings settings, Server server) {
    String name = settings.text(Setting.STDIO_PRINCIPAL);
    List<String> scopes = settings.list(Setting.STDIO_SCOPES);
    List<String> roles = settings.list(Setting.STDIO_ROLES);
    String tenant = settings.text(Setting.STDIO_TENANT);
    if (!name.isEmpty()) {
      Scopes table = server.scopes();
      return new Principal(name, table.closure(Set.copyOf(scopes)), tenant, Set.copyOf(roles));
    }
    throw new SettingsException(
        List.of(
            "stdio-scopes, stdio-roles and stdio-tenant are of a caller, and stdio-principal, which"
                + " says who that is, is not set"));
  }
}
