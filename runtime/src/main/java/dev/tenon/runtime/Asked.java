package dev.tenon.runtime;

import dev.tenon.runtime.config.Setting;
import dev.tenon.runtime.config.Settings;
import java.util.List;

/** Whether anything is asked for that {@link Trust} makes, which most servers do not load. */
final class Asked {
  private Asked() {}

  /** Whether TLS is asked for, or to know callers. */
  static boolean forTrust(Settings listening, List<Servers.Mounted> mounted) {
    if (isSet(listening, Setting.TLS_CERTIFICATE) || isSet(listening, Setting.TLS_KEY)) {
      return true;
    }
    for (Servers.Mounted one : mounted) {
      if (forCallers(one)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one server is to know its callers. */
  static boolean forCallers(Servers.Mounted one) {
    Settings settings = one.limits().settings();
    return one.server().authenticator() != null
        || isSet(settings, Setting.OAUTH_ISSUER)
        || isSet(settings, Setting.API_KEYS_FILE)
        || isSet(settings, Setting.CLIENT_CERTIFICATE_HEADER);
  }

  /** Whether the standard input has a caller. */
  static boolean forStdioCaller(Settings settings) {
    return isSet(settings, Setting.STDIO_PRINCIPAL)
        || isSet(settings, Setting.STDIO_TENANT)
        || !settings.list(Setting.STDIO_SCOPES).isEmpty()
        || !settings.list(Setting.STDIO_ROLES).isEmpty();
  }

  static boolean isSet(Settings settings, Setting setting) {
    return !settings.text(setting).isEmpty();
  }
}
