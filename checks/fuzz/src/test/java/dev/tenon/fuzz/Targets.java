package dev.tenon.fuzz;

import java.util.Locale;
import java.util.function.Supplier;

/** All targets; the corpus of each is in the directory with its name. */
enum Targets {
  JSON_RPC(JsonRpc::new),
  HEADERS(Headers::new),
  BASE64_SENTINEL(Base64Sentinel::new),
  URI_TEMPLATE(UriTemplates::new),
  CURSOR(PageCursors::new),
  REQUEST_STATE(RequestStates::new),
  ACCESS_TOKEN(AccessTokens::new);

  private final Supplier<Target> maker;

  @SuppressWarnings("ImmutableEnumChecker") // constructors, which hold nothing
  Targets(Supplier<Target> maker) {
    this.maker = maker;
  }

  Target make() {
    return maker.get();
  }

  String corpus() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
